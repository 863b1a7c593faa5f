"""A desktop for one run: an X server whose picture can be read, a session bus, a home without settings."""
import mmap
import operator
import os
import subprocess
import tempfile
import time

WIDTH, HEIGHT = 1280, 860
# A text cursor that blinks would never let the picture stand still.
GTK_SETTINGS = '[Settings]\ngtk-cursor-blink=false\n'


def start(command):
    """Starts a server that writes one line to the file descriptor named last on its command line; returns both."""
    read_end, write_end = os.pipe()
    server = subprocess.Popen([*command, str(write_end)], pass_fds=[write_end], stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL)
    os.close(write_end)
    with open(read_end, encoding='ascii') as lines:  # closed only after the whole line: a server dies of a broken pipe
        line = lines.readline().strip()
    if not line:
        raise SystemExit(f'{command[0]} did not start')
    return server, line


class Desktop:
    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        home = os.path.join(self.folder.name, 'home')
        os.makedirs(os.path.join(home, 'gtk-3.0'))
        with open(os.path.join(home, 'gtk-3.0', 'settings.ini'), 'w', encoding='ascii') as settings:
            settings.write(GTK_SETTINGS)
        xserver, number = start(['Xvfb', '-screen', '0', f'{WIDTH}x{HEIGHT}x24', '-fbdir', self.folder.name,
                                 '-nolisten', 'tcp', '-noreset', '-displayfd'])
        bus, address = start(['dbus-daemon', '--session', '--nofork', '--print-address'])
        self.servers = [bus, xserver]
        self.environment = dict(
            os.environ, DISPLAY=':' + number, DBUS_SESSION_BUS_ADDRESS=address, HOME=home, XDG_DATA_HOME=home,
            XDG_CONFIG_HOME=home, XDG_CACHE_HOME=home, NO_AT_BRIDGE='1', GDK_BACKEND='x11', QT_QPA_PLATFORM='xcb',
            QTWEBENGINE_DISABLE_SANDBOX='1', LANG='C.UTF-8')
        with open(os.path.join(self.folder.name, 'Xvfb_screen0'), 'rb') as buffer:
            self.buffer = mmap.mmap(buffer.fileno(), 0, prot=mmap.PROT_READ)
        time.sleep(0.3)
        self.empty = self.picture()
        return self

    def picture(self):
        return self.buffer[:]

    def covered(self):
        """The part of the screen, 0 to 1, that is not as it was when empty."""
        before, now = (memoryview(picture)[-4 * WIDTH * HEIGHT:].cast('I') for picture in (self.empty, self.picture()))
        return sum(map(operator.ne, before, now)) / len(now)

    def keep_picture(self, file):
        with open(file, 'wb') as out:
            out.write(self.picture())

    def __exit__(self, *_):
        self.buffer.close()
        for server in self.servers:
            server.terminate()
            server.wait()
        self.folder.cleanup()
