"""Runs a program that may read the system's own folders and its scratch folder, and nothing else.

Run as a script: `confining.py SCRATCH SECONDS MEGABYTES PROGRAM...`. Linux’s Landlock (5.13 and
later) makes the bounds; what is bound cannot be freed again, and binds all that it starts. Where
the kernel has none, the script ends with NOT_CONFINED and starts nothing.

Source: the Linux kernel’s userspace API, “Landlock: unprivileged access control”.
"""

from __future__ import annotations

import ctypes
import os
import resource
import sys

NOT_CONFINED = 87
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_VERSION = 1
_BENEATH = 1
_NO_NEW_PRIVILEGES, _DIE_WITH_PARENT = 38, 1
_KILL = 9
_EXECUTE, _WRITE, _READ, _READ_DIRECTORY = 1, 2, 4, 8
_MAKE_SOCKET, _REMOVE = 1 << 9, 1 << 5
_ALL = ((1 << 13) - 1, (1 << 14) - 1, (1 << 15) - 1)
"""Every right over files, by the version of Landlock: 1, 2, and 3 or later."""
_CONNECT_AND_BIND = 3
_SYSTEM = (
    *("/usr", "/lib", "/lib64", "/bin", "/sbin", "/opt", "/snap"),
    *("/etc/fonts", "/etc/libreoffice", "/etc/alternatives", "/etc/ld.so.cache"),
    *("/etc/localtime", "/etc/nsswitch.conf", "/etc/passwd", "/var/cache/fontconfig"),
    *("/var/lib/libreoffice", "/var/spool/libreoffice", "/dev/urandom", "/dev/random"),
)
_MEGABYTE = 1024 * 1024


class _Ruleset(ctypes.Structure):
    _fields_ = (("files", ctypes.c_uint64), ("network", ctypes.c_uint64))


class _Rule(ctypes.Structure):
    _pack_ = 1
    _fields_ = (("allowed", ctypes.c_uint64), ("parent", ctypes.c_int32))


_system = ctypes.CDLL(None, use_errno=True)
_system.syscall.restype = ctypes.c_long


def confine(scratch: str) -> bool:
    """Bind this process to the scratch folder and the system’s own; whether the kernel can."""
    version = _system.syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), _VERSION)
    if version < 1:
        return False
    everything = _ALL[min(version, len(_ALL)) - 1]
    ruleset = _Ruleset(everything, _CONNECT_AND_BIND if version >= 4 else 0)
    size = ctypes.sizeof(ruleset) if version >= 4 else ctypes.sizeof(ctypes.c_uint64)
    handle = _system.syscall(_CREATE_RULESET, ctypes.byref(ruleset), ctypes.c_size_t(size), 0)
    if handle < 0:
        return False
    _allow(handle, scratch, everything)
    _allow(handle, "/dev/null", _READ | _WRITE)
    for place in ("/tmp", "/var/tmp"):  # noqa: S108 - where LibreOffice insists on its socket
        _allow(handle, place, _MAKE_SOCKET | _REMOVE)
    for place in _SYSTEM:
        _allow(handle, place, _EXECUTE | _READ | _READ_DIRECTORY)
    _system.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    return bool(_system.syscall(_RESTRICT_SELF, handle, 0) == 0)


def _allow(ruleset: int, place: str, rights: int) -> None:
    if not os.path.exists(place):
        return
    if not os.path.isdir(place):
        rights &= _EXECUTE | _READ | _WRITE
    parent = os.open(place, os.O_PATH | os.O_CLOEXEC)
    rule = _Rule(rights, parent)
    _system.syscall(_ADD_RULE, ruleset, _BENEATH, ctypes.byref(rule), 0)
    os.close(parent)


def main() -> None:
    """Bind, then become the program."""
    scratch, seconds, megabytes, *program = sys.argv[1:]
    _system.prctl(_DIE_WITH_PARENT, _KILL, 0, 0, 0)
    for what, most in (
        (resource.RLIMIT_CPU, int(seconds)),
        (resource.RLIMIT_AS, int(megabytes) * _MEGABYTE),
        (resource.RLIMIT_FSIZE, 200 * _MEGABYTE),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))
    if not confine(scratch):
        sys.exit(NOT_CONFINED)
    os.execv(program[0], program)  # noqa: S606 - a known program on a file of our own naming


if __name__ == "__main__":
    main()
