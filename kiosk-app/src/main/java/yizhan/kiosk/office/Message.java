package yizhan.kiosk.office;

/** What the back office is told, at least once, for as long as it takes. */
public sealed interface Message permits SheetReport, Notice, Alert, DayRegister, ReadinessReport {}
