"""A process and all its descendants: their processor time, and their memory."""
import os

TICKS = os.sysconf('SC_CLK_TCK')


def stat_fields(pid):
    """What /proc/PID/stat says after the name, from the state on; nothing for a process that has ended."""
    try:
        with open(f'/proc/{pid}/stat', encoding='utf8', errors='replace') as stat:
            return stat.read().rsplit(')', 1)[1].split()
    except OSError:
        return None


def tree(root):
    children = {}
    for name in filter(str.isdigit, os.listdir('/proc')):
        if fields := stat_fields(name):
            children.setdefault(int(fields[1]), []).append(int(name))
    found, todo = [], [root]
    while todo:
        found.append(todo.pop())
        todo += children.get(found[-1], [])
    return found


def cpu_seconds(pids):
    """User and system time, with that of children that were waited for."""
    return sum(sum(map(int, fields[11:15])) for fields in map(stat_fields, pids) if fields) / TICKS


def pss_mib(pids):
    """Shared pages divided among all processes of the machine that share them."""
    total = 0
    for pid in pids:
        try:
            with open(f'/proc/{pid}/smaps_rollup', encoding='utf8') as rollup:
                total += next(int(line.split()[1]) for line in rollup if line.startswith('Pss:'))
        except (OSError, StopIteration):
            pass
    return total / 1024


def maps_toolkit(pid):
    try:
        with open(f'/proc/{pid}/maps', encoding='utf8', errors='replace') as maps:
            return any('/libgtk-3.so' in line or '/libQt5Gui.so' in line for line in maps)
    except OSError:
        return False


def shares_toolkit(pids):
    """Whether a process of somebody else has a toolkit loaded: it would take a part of the PSS upon itself."""
    return any(maps_toolkit(name) for name in filter(str.isdigit, os.listdir('/proc')) if int(name) not in pids)
