#!/usr/bin/env python3
"""The servers that tests/windows/network.sh needs: network_servers.py FOLDER makes them, writes their ports to
FOLDER/ports and the authority that some of them are trusted by to FOLDER/authority.reg, and serves until stdin ends.
"""
import contextlib
import hashlib
import pathlib
import ssl
import struct
import sys

sys.dont_write_bytecode = True  # beside the sources stands nothing that is made
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'support'))
from loopback_servers import DAY, Authority, silent, web  # noqa: E402

CERTIFICATE_ITSELF = 32  # CERT_CERT_PROP_ID, the property of a stored certificate that holds its bytes


def registry_file(certificate):
    """What makes the user of a Windows trust the authority, as Windows keeps it."""
    thumbprint = hashlib.sha1(certificate).hexdigest().upper()
    blob = struct.pack('<III', CERTIFICATE_ITSELF, 1, len(certificate)) + certificate
    key = rf'HKEY_CURRENT_USER\Software\Microsoft\SystemCertificates\Root\Certificates\{thumbprint}'
    return f'Windows Registry Editor Version 5.00\n\n[{key}]\n"Blob"=hex:{blob.hex(",")}\n'


folder = pathlib.Path(sys.argv[1])
authority = Authority(folder)
(folder / 'authority.reg').write_text(
    registry_file(ssl.PEM_cert_to_DER_cert((folder / 'ca.pem').read_text())))
with contextlib.ExitStack() as all_of_them:
    def serve(server):
        return all_of_them.enter_context(server)

    good = authority.context('good')
    ports = {
        'good': serve(web(good))[0],
        'failing': serve(web(good, status=500))[0],
        'alone': serve(web(authority.context('alone')))[0],
        'expired': serve(web(authority.context('expired', end_in=-DAY)))[0],
        'other_name': serve(web(authority.context('other', host='other.example')))[0],
        'hour_behind': serve(web(good, clock=3660))[0],
        'days_ahead': serve(web(good, clock=-3 * DAY))[0],
        'dateless': serve(web(good, clock=None))[0],
        'silent': serve(silent()),
        'full': serve(silent(full=True)),
        'proxy': serve(web(clock=3 * DAY, tunnel=True))[0],
        'closed_proxy': serve(web(status=407))[0],
    }
    (folder / 'ports.new').write_text(''.join(f'{name}={port}\n' for name, port in ports.items()))
    (folder / 'ports.new').rename(folder / 'ports')
    sys.stdin.read()
