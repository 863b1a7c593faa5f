"""Servers on this PC for the checks that touch the network: one for each way in which a host can answer, or not."""
import contextlib
import email.utils
import http.server
import socket
import ssl
import subprocess
import threading
import time

DAY = 86400


class Authority:
    """A certificate authority of our own, in a folder."""

    def __init__(self, folder):
        self.folder = folder
        (folder / 'index').write_text('')
        (folder / 'serial').write_text('01\n')
        (folder / 'ca.cnf').write_text('''[ca]
default_ca = all
[all]
database = index
serial = serial
new_certs_dir = .
default_md = sha256
unique_subject = no
policy = any
[any]
commonName = supplied
''')
        self.openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'ca.key', '-out', 'ca.pem', '-subj',
                     '/CN=Authority of a test', '-days', '2')
        self.openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'alone.key', '-out', 'alone.pem',
                     '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-days', '2')

    def openssl(self, *arguments):
        subprocess.run(['openssl', *arguments], cwd=self.folder, check=True, capture_output=True)

    def context(self, name, host='localhost', end_in=DAY):
        """For a server; its certificate is this authority's, or its own where the name is `alone`."""
        if name != 'alone':
            (self.folder / f'{name}.ext').write_text(f'subjectAltName=DNS:{host}\n')
            self.openssl('req', '-newkey', 'rsa:2048', '-nodes', '-keyout', f'{name}.key', '-out', f'{name}.csr',
                         '-subj', f'/CN={host}')
            stamp = [time.strftime('%Y%m%d%H%M%SZ', time.gmtime(time.time() + at)) for at in (-30 * DAY, end_in)]
            self.openssl('ca', '-batch', '-config', 'ca.cnf', '-cert', 'ca.pem', '-keyfile', 'ca.key', '-in',
                         f'{name}.csr', '-out', f'{name}.pem', '-notext', '-startdate', stamp[0], '-enddate', stamp[1],
                         '-extfile', f'{name}.ext')
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.folder / f'{name}.pem', self.folder / f'{name}.key')
        return context


def pass_on(one, other):
    """All that one socket says, until it says no more."""
    with contextlib.suppress(OSError):
        while data := one.recv(65536):
            other.sendall(data)
        other.shutdown(socket.SHUT_WR)


@contextlib.contextmanager
def web(context=None, status=200, clock=0, tunnel=False):
    """A web server; `clock`: how many seconds its Date is off, or None for no Date; `tunnel`: a proxy that connects to
    whatever is asked for, and has that clock. Gives its port and what was asked."""
    asked = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def answer(self):
            asked.append(f'{self.command} {self.path}')
            self.send_response_only(status)
            if clock is not None:
                self.send_header('Date', email.utils.formatdate(time.time() + clock, usegmt=True))
            if not tunnel:
                self.send_header('Content-Length', '0')
            self.send_header('Proxy-Authenticate', 'Basic realm="x"')
            self.end_headers()

        def connect(self):
            self.answer()
            if tunnel:
                host, port = self.path.rsplit(':', 1)
                with socket.create_connection((host, int(port))) as there:
                    back = threading.Thread(target=pass_on, args=(there, self.connection), daemon=True)
                    back.start()
                    pass_on(self.connection, there)
                    back.join()

        do_HEAD = do_GET = answer
        do_CONNECT = connect

        def log_message(self, *_):
            pass

    class Server(http.server.ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_):  # a client that does not trust us hangs up
            pass

    server = Server(('127.0.0.1', 0), Handler)
    if context:
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_address[1], asked
    finally:
        server.shutdown()
        server.server_close()


@contextlib.contextmanager
def silent(full=False):
    """A port that takes connections and says nothing; `full`: that does not even take them. Gives the port."""
    with socket.socket() as server, contextlib.ExitStack() as fillers:
        server.bind(('127.0.0.1', 0))
        server.listen(0 if full else 50)
        for _ in range(8 if full else 0):
            filler = fillers.enter_context(socket.socket())
            filler.setblocking(False)
            with contextlib.suppress(BlockingIOError):
                filler.connect(server.getsockname())
        yield server.getsockname()[1]
