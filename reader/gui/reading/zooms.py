"""The sizes of the text, in percent."""

ZOOMS = (50, 60, 70, 80, 90, 100, 110, 120, 130, 150, 170, 200, 240, 280, 320)


def within(percent: int) -> int:
    """A size that the text can have."""
    return max(ZOOMS[0], min(ZOOMS[-1], percent))


def stepped(percent: int, steps: int) -> int:
    """The size so many steps of the scale larger, or smaller where `steps` is below 0."""
    if steps > 0:
        beyond = [z for z in ZOOMS if z > percent]
        return beyond[min(steps, len(beyond)) - 1] if beyond else percent
    beyond = [z for z in reversed(ZOOMS) if z < percent]
    return beyond[min(-steps, len(beyond)) - 1] if beyond and steps else percent
