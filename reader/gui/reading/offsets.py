"""The one place that knows that Qt counts UTF-16 units where everything else counts code points.

Converts positions in one text, both ways. A position inside a pair goes to its start.
"""

from reader.core.text.utf16 import Utf16Offsets as Offsets

__all__ = ["Offsets"]
