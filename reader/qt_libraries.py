"""The system's libraries that Qt needs on Linux: found missing before Qt aborts, and provided.

Qt's own message for a missing one is an abort with a list of platform plugins. Looked for once
in an environment: that all were there is remembered beside the packages.
"""

import os
import sys
from pathlib import Path

# soname: Debian and Ubuntu (and its name since the 64-bit time transition), Fedora, Arch
_ALWAYS = {
    "libGL.so.1": ("libgl1", "", "mesa-libGL", "libglvnd"),
    "libEGL.so.1": ("libegl1", "", "mesa-libEGL", "libglvnd"),
    "libxkbcommon.so.0": ("libxkbcommon0", "", "libxkbcommon", "libxkbcommon"),
    "libdbus-1.so.3": ("libdbus-1-3", "", "dbus-libs", "dbus"),
    "libfontconfig.so.1": ("libfontconfig1", "", "fontconfig", "fontconfig"),
    "libglib-2.0.so.0": ("libglib2.0-0", "libglib2.0-0t64", "glib2", "glib2"),
}
_WINDOW = {
    "libxcb-cursor.so.0": ("libxcb-cursor0", "", "xcb-util-cursor", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "", "xcb-util-wm", "xcb-util-wm"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "", "xcb-util-keysyms", "xcb-util-keysyms"),
    "libxkbcommon-x11.so.0": (
        "libxkbcommon-x11-0",
        "",
        "libxkbcommon-x11",
        "libxkbcommon-x11",
    ),
    "libxcb-shape.so.0": ("libxcb-shape0", "", "libxcb", "libxcb"),
    "libxcb-image.so.0": ("libxcb-image0", "", "xcb-util-image", "xcb-util-image"),
    "libxcb-render-util.so.0": (
        "libxcb-render-util0",
        "",
        "xcb-util-renderutil",
        "xcb-util-renderutil",
    ),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "", "libxcb", "libxcb"),
}
# What the Wayland platform loads; a Wayland desktop has them.
WAYLAND = ("libwayland-client.so.0", "libwayland-cursor.so.0")


def needed(window):
    """The libraries that the offscreen platform, or a window, loads."""
    return {**_ALWAYS, **_WINDOW} if window else dict(_ALWAYS)


def absent(libraries):
    """Those that the system's loader does not find."""
    import ctypes  # only where the libraries have not been looked for yet

    found = []
    for name in libraries:
        try:
            ctypes.CDLL(name)
        except OSError:
            found.append(name)
    return found


def provide(window, say):
    """See that the libraries are there; returns a sentence where they are not, else ""."""
    mark = Path(sys.prefix) / ("hashiya-qt-window" if window else "hashiya-qt-offscreen")
    if mark.exists():
        return ""
    libraries = needed(window)
    gone = absent(libraries)
    if gone and _is_root_on_debian():
        packages = [libraries[name][0] for name in gone]
        say("Qt needs packages of the system; installing " + " ".join(packages) + " ...")
        _apt(gone, libraries)
        gone = absent(libraries)
    if gone:
        return sentence(gone, libraries, Path("/etc/os-release"))
    if sys.prefix != sys.base_prefix:
        try:
            mark.touch()
        except OSError:
            return ""
    return ""


def _is_root_on_debian():
    import shutil

    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def _apt(gone, libraries):
    import subprocess

    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    base = ["apt-get", "-qq"]
    subprocess.call([*base, "update"], env=environment, stdout=subprocess.DEVNULL)
    install = [*base, "install", "--yes", "--no-install-recommends"]
    plain = [libraries[name][0] for name in gone]
    renamed = [libraries[name][1] or libraries[name][0] for name in gone]
    for packages in (plain, renamed):
        done = subprocess.call(
            [*install, *packages],
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        if done == 0:
            return


def sentence(gone, libraries, os_release):
    """What to type on this system for the libraries that are missing."""
    try:
        system = os_release.read_text(encoding="utf-8").lower()
    except OSError:
        system = ""
    column, line = 0, "sudo apt-get install "
    if any(name in system for name in ("fedora", "rhel", "centos", "suse")):
        column, line = 2, "sudo dnf install "
    elif "arch" in system or "manjaro" in system:
        column, line = 3, "sudo pacman -S "
    packages = list(dict.fromkeys(libraries[name][column] for name in gone))
    return "Qt needs libraries that this system lacks. Install them, then start again: " + (
        line + " ".join(packages)
    )
