"""A real mail server that keeps what it gets: prints its port, then each message as a line of JSON.

usage: smtp_sink.py [--tls implicit|starttls --cert FILE --key FILE] [--user NAME --password TEXT]
"""

import argparse
import asyncio
import email
import email.policy
import json
import logging
import ssl
import sys
import warnings

from aiosmtpd.smtp import SMTP, AuthResult

# It asks for a password on an open line because TLS is before it.
warnings.simplefilter("ignore")
logging.disable()

options = argparse.ArgumentParser()
options.add_argument("--tls", choices=["implicit", "starttls"])
options.add_argument("--cert")
options.add_argument("--key")
options.add_argument("--user")
options.add_argument("--password")
options = options.parse_args()


def say(value):
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()


def part(message, kind):
    found = message.get_body(preferencelist=(kind,))
    return found.get_content() if found else None


class Keep:
    async def handle_DATA(self, server, session, envelope):
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        attached = [[one.get_content_type(), one.get_filename(), one.get_content()] for one in message.iter_attachments()]
        say(
            {
                "from": envelope.mail_from,
                "to": envelope.rcpt_tos,
                "headers": [[name, str(value)] for name, value in message.items()],
                "text": part(message, "plain"),
                "html": part(message, "html"),
                "attached": attached,
                "is_private": session.ssl is not None or options.tls == "implicit",
                "user": session.auth_data,
                "defects": [repr(one) for one in message.defects],
            }
        )
        return "250 kept"


def sign_in(server, session, envelope, mechanism, data):
    login, password = data.login.decode(), data.password.decode()
    is_right = (login, password) == (options.user, options.password)
    return AuthResult(success=is_right, handled=False, auth_data=login if is_right else None)


async def serve():
    context = None
    if options.tls:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(options.cert, options.key)

    def answer():
        return SMTP(
            Keep(),
            hostname="sink.example.org",
            enable_SMTPUTF8=True,
            tls_context=context if options.tls == "starttls" else None,
            require_starttls=options.tls == "starttls",
            authenticator=sign_in if options.user else None,
            auth_required=bool(options.user),
            auth_require_tls=bool(options.tls == "starttls"),
        )

    loop = asyncio.get_running_loop()
    implicit = context if options.tls == "implicit" else None
    server = await loop.create_server(answer, "127.0.0.1", 0, ssl=implicit)
    say(server.sockets[0].getsockname()[1])
    await server.serve_forever()


asyncio.run(serve())
