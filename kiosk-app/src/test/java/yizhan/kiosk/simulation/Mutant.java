package yizhan.kiosk.simulation;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.printer.JobReport;
import yizhan.device.printer.JobReport.State;
import yizhan.device.printer.SheetJob;
import yizhan.device.printer.SheetOrder;
import yizhan.kiosk.journal.SimulatedDisk;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.JournalHead;
import yizhan.kiosk.office.PermitAnswer;
import yizhan.kiosk.office.PermitRequest;
import yizhan.kiosk.office.ReportAnswer;
import yizhan.kiosk.office.SheetReport;

/**
 * A terminal that is wrong in one way, so that it shows that the simulation would notice. Each is
 * built around the real parts; nothing of it is in the product.
 */
enum Mutant {
  NONE,
  /** Sends the document again when the answer was lost. */
  SENDS_AGAIN {
    @Override
    Wire wire(World world, Gate gate) {
      return new Wire(gate, world.printer) {
        private @Nullable SheetOrder order;

        @Override
        public SheetJob create(SheetOrder asked, Deadline deadline) throws DeviceException {
          order = asked;
          return super.create(asked, deadline);
        }

        @Override
        public void send(SheetJob job, byte[] pdf, Deadline deadline) throws DeviceException {
          try {
            super.send(job, pdf, deadline);
          } catch (DeviceException lost) {
            if (order == null) throw lost;
            super.send(super.create(order, deadline), pdf, deadline);
          }
        }
      };
    }
  },
  /** Takes the printer's word for a count. */
  BELIEVES_THE_WORD {
    @Override
    Wire wire(World world, Gate gate) {
      return new Wire(gate, world.printer) {
        @Override
        public OptionalLong pageCounter(Deadline deadline) {
          return OptionalLong.empty();
        }

        @Override
        public JobReport follow(SheetJob job, Consumer<JobReport> progress, Deadline deadline)
            throws DeviceException {
          JobReport said = super.follow(job, progress, deadline);
          return said.state() != State.COMPLETED
              ? said
              : new JobReport(
                  job, said.state(), Set.of("none"), OptionalInt.empty(), OptionalInt.of(1));
        }
      };
    }
  },
  /** Says that an event is durable, and writes it with the next one. */
  WRITES_BEHIND {
    @Override
    SimulatedDisk.Guard around(SimulatedDisk.Guard disk) {
      return new SimulatedDisk.Guard() {
        private Runnable held = () -> {};

        @Override
        public void commit(String what, Runnable commit) throws SQLException {
          disk.commit(what, held);
          held = commit;
        }
      };
    }
  },
  /** Says that a job is called off, and does not ask. */
  NEVER_CANCELS {
    @Override
    Wire wire(World world, Gate gate) {
      return new Wire(gate, world.printer) {
        @Override
        public JobReport cancel(SheetJob job, Deadline deadline) {
          return new JobReport(
              job,
              State.CANCELED,
              Set.of("job-canceled-by-user"),
              OptionalInt.empty(),
              OptionalInt.empty());
        }
      };
    }
  },
  /** Takes a report for heard that was only sent. */
  REPORTS_UNHEARD {
    @Override
    Line line(World world, Gate gate) {
      return new Line(world, gate) {
        @Override
        public ReportAnswer report(SheetReport report, Optional<JournalHead> head) {
          try {
            return super.report(report, head);
          } catch (BackOfficeException _) {
            return ReportAnswer.RECORDED;
          }
        }
      };
    }
  },
  /** Takes a permit to last longer than the back office said. */
  IGNORES_EXPIRY {
    @Override
    Line line(World world, Gate gate) {
      return new Line(world, gate) {
        @Override
        public PermitAnswer permit(PermitRequest request) throws BackOfficeException {
          return super.permit(request) instanceof PermitAnswer.Granted(var id, var expires)
              ? new PermitAnswer.Granted(id, expires.plus(Duration.ofHours(1)))
              : super.permit(request);
        }
      };
    }
  },
  /** Keeps the keys of matters that have closed. */
  KEEPS_KEYS {
    @Override
    SimulatedDisk.Forgetting forgetting() {
      return SimulatedDisk.Forgetting.NEVER;
    }
  },
  /** Never finds a permit that was granted and not heard. */
  LOOKS_FOR_NOTHING {
    @Override
    Line line(World world, Gate gate) {
      return new Line(world, gate) {
        @Override
        public Optional<PermitAnswer> permitFor(String requestId) {
          return Optional.empty();
        }
      };
    }
  };

  Wire wire(World world, Gate gate) {
    return new Wire(gate, world.printer);
  }

  Line line(World world, Gate gate) {
    return new Line(world, gate);
  }

  SimulatedDisk.Guard around(SimulatedDisk.Guard disk) {
    return disk;
  }

  SimulatedDisk.Forgetting forgetting() {
    return SimulatedDisk.Forgetting.IN_TIME;
  }
}
