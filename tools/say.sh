# shellcheck shell=bash
# What the launcher says to people, in the language of their locale. Sourced by ./kiosk.

case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
  zh*) language=zh ;;
  *) language=en ;;
esac

say() { # english chinese
  if [ "$language" = zh ]; then printf '%s\n' "$2" >&2; else printf '%s\n' "$1" >&2; fi
}

give_up() { # english chinese
  say "$1" "$2"
  exit 1
}

help() { # [zh|en]
  if [ "${1:-$language}" = zh ]; then help_zh; else help_en; fi
}

help_en() {
  cat <<'EOF'
Yizhan, software for the terminals of 24-hour government service stations.   (中文：./kiosk help zh)

  ./kiosk demo        the whole station on this desk: devices, back office, kiosk. Without a display it plays a
                      visit on a virtual one and leaves screens, sheets, receipts and summary.json in target/demo
                        --out DIR  --journey NAME|FILE  --orientation portrait|landscape  --lang zh|en  --text-size N
  ./kiosk test        all tests and checks
                        --long     the longer tests, module by module; goes on where it was stopped
                        --long --again   the same from the start
                        --usb      a printer on a real USB bus, in a guest of QEMU
  ./kiosk run         the kiosk alone, on real devices          --terminal FILE
  ./kiosk sandbox     the other end of every wire alone         --dir DIR  --only back-office  --people DIR
  ./kiosk rehearse    plays a journey against devices of yours  --terminal FILE  --journey FILE  --out DIR
  ./kiosk config      the technician's commands                 init · find · test · calibrate · report · doctor …  --help
  ./kiosk verify      proves a result, its code, a tax file     FILE|CODE --terminal FILE
  ./kiosk journal     follows the chain of the journal          verify --terminal FILE  --head NUMBER:HASH
  ./kiosk stock       writes the register of a day's blanks     register --terminal FILE  --day YYYY-MM-DD
  ./kiosk gallery     draws every prompt in every look          --out DIR  --true-size  PART-OF-NAME…
                        --docs | --golden   draws the pictures that the repository keeps anew
  ./kiosk prepare     makes the cache that ./kiosk run starts from in half the time
  ./kiosk measure     prints performance figures                --only NAME,…  --rounds N

Needs a JDK 25 and Maven 3.8 or later. What else is missing is installed in CI and for root, and named to others.
EOF
}

help_zh() {
  cat <<'EOF'
驿站：24 小时政务服务驿站自助终端软件。   (English: ./kiosk help en)

  ./kiosk demo        在本机演示整个驿站：设备、后台、终端。没有显示器时，在虚拟屏幕上走完一次办理，
                      并把画面、打印的纸张、凭条和 summary.json 存入 target/demo
                        --out 文件夹  --journey 名称|文件  --orientation portrait|landscape  --lang zh|en  --text-size N
  ./kiosk test        全部测试和检查
                        --long     较长的测试，逐个模块进行；中断后可接着做
                        --long --again   从头再做
                        --usb      在 QEMU 虚拟机的真实 USB 总线上测试打印机
  ./kiosk run         只运行终端，连接真实设备          --terminal 文件
  ./kiosk sandbox     只运行各条线路的另一端            --dir 文件夹  --only back-office  --people 文件夹
  ./kiosk rehearse    用您自己的设备走完一次办理        --terminal 文件  --journey 文件  --out 文件夹
  ./kiosk config      技术人员的命令                    init · find · test · calibrate · report · doctor …  --help
  ./kiosk verify      核对查询结果或税务证明的签章      文件|验证码 --terminal 文件
  ./kiosk journal     核对账本是否完整                  verify --terminal 文件  --head 序号:哈希
  ./kiosk stock       写出一天的空白执照登记表          register --terminal 文件  --day 年-月-日
  ./kiosk gallery     画出每个画面的每种样子            --out 文件夹  --true-size  名称的一部分…
                        --docs | --golden   重画仓库里保存的图
  ./kiosk prepare     生成启动缓存，./kiosk run 启动时间减半
  ./kiosk measure     打印性能数据                      --only 名称,…  --rounds N

需要 JDK 25 和 Maven 3.8 以上。其他缺少的软件，在 CI 中或以 root 运行时自动安装，否则给出安装命令。
EOF
}
