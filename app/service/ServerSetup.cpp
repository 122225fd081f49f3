// SPDX-License-Identifier: Apache-2.0
#include "service/ServerSetup.h"

#include "service/Quoting.h"
#include "service/StartFiles.h"
#include "service/Text.h"

namespace latchkey::service {

namespace {

const QByteArray credential(passphraseCredential);
const QByteArray encryptedFile("/etc/credstore.encrypted/latchkey-passphrase");
const QByteArray askSocket("/run/latchkey-passphrase.sock");

QByteArray passphraseLines(PassphraseFrom from)
{
    return from == PassphraseFrom::Credential
               ? "LoadCredentialEncrypted=" + credential + ':' + encryptedFile + '\n'
               : "LoadCredential=" + credential + ':' + askSocket +
                     "\n"
                     "TimeoutStartSec=infinity\n"; // until somebody has answered
}

QByteArray proxyService(const ProxyStart &start, PassphraseFrom from)
{
    const QByteArray socket = from == PassphraseFrom::Person
                                  ? "Requires=latchkey-passphrase.socket\n"
                                    "After=latchkey-passphrase.socket\n"
                                  : "";
    // who mistyped it is asked again, a credential stays what it is
    const QByteArray notAgain = from == PassphraseFrom::Credential
                                    ? ' ' + QByteArray::number(hopelessStatus)
                                    : QByteArray();
    return "[Unit]\n"
           "Description=Latchkey signing proxy\n"
           "Documentation=man:latchkeyctl(1)\n"
           "Wants=network-online.target\n"
           "After=network-online.target\n" +
           socket +
           "\n"
           "[Service]\n"
           "Type=notify\n"
           "User=latchkey\n"
           "Group=latchkey\n"
           "StateDirectory=latchkey\n"
           "StateDirectoryMode=0700\n" +
           passphraseLines(from) + "ExecStart=" + systemdCommand(start.command()).toUtf8() +
           "\n"
           "Restart=on-failure\n"
           "RestartPreventExitStatus=2" +
           notAgain +
           "\n"
           "RestartSec=10\n" +
           kernelGuards() +
           "CapabilityBoundingSet=\n"
           "PrivateDevices=yes\n"
           "PrivateTmp=yes\n"
           "PrivateUsers=yes\n"
           "ProtectClock=yes\n"
           "ProtectControlGroups=yes\n"
           "ProtectHome=yes\n"
           "ProtectHostname=yes\n"
           "ProtectKernelLogs=yes\n"
           "ProtectKernelModules=yes\n"
           "ProtectKernelTunables=yes\n"
           "ProtectProc=invisible\n"
           "ProtectSystem=strict\n"
           "RemoveIPC=yes\n"
           "\n"
           "[Install]\n"
           "WantedBy=multi-user.target\n";
}

// What systemd connects to for the credential, and what then asks: its output is the socket.
QList<ServerFile> askingFiles()
{
    return {{QStringLiteral("/etc/systemd/system/latchkey-passphrase.socket"),
             "[Unit]\n"
             "Description=Passphrase of Latchkey's secrets\n"
             "\n"
             "[Socket]\n"
             "ListenStream=" +
                 askSocket +
                 "\n"
                 "SocketMode=0600\n"
                 "Accept=yes\n"
                 "MaxConnections=1\n"
                 "\n"
                 "[Install]\n"
                 "WantedBy=sockets.target\n"},
            {QStringLiteral("/etc/systemd/system/latchkey-passphrase@.service"),
             "[Unit]\n"
             "Description=Asks for the passphrase of Latchkey's secrets\n"
             "\n"
             "[Service]\n"
             "Type=exec\n"
             "ExecStart=/usr/bin/systemd-ask-password --id=latchkey --no-tty --timeout=0 "
             "\"Passphrase of Latchkey's secrets:\"\n"
             "StandardInput=null\n"
             "StandardOutput=socket\n"
             "StandardError=journal\n"
             "LimitCORE=0\n"
             "NoNewPrivileges=yes\n"
             "PrivateNetwork=yes\n"
             "ProtectHome=yes\n"
             "RestrictAddressFamilies=AF_UNIX\n"}};
}

QString inShell(QString text)
{
    return QLatin1Char('\'') + text.replace(QLatin1Char('\''), QStringLiteral("'\\''")) +
           QLatin1Char('\'');
}

QString makeFileCommand(const QString &program, PassphraseFrom from)
{
    const QString verb = QStringLiteral("%1 secrets file --profile %2")
                             .arg(inShell(program), QLatin1String(serverProfile));
    // not from standard input, where the shell may have the rest of the script
    return from == PassphraseFrom::Person
               ? QStringLiteral("runuser -u latchkey -- %1 </dev/tty").arg(verb)
               : QStringLiteral("systemd-run --quiet --pipe --wait --collect -p User=latchkey "
                                "-p LoadCredentialEncrypted=%1:%2 %3 </dev/null")
                     .arg(QString::fromLatin1(credential), QString::fromLatin1(encryptedFile),
                          verb);
}

// A passphrase that is there stays: without it the secrets would be lost.
ServerCommand makePassphrase()
{
    return {Text::tr("A passphrase that nobody has to know, encrypted for this computer alone. "
                     "With a TPM it is of no use on another one, even with this one's disk."),
            QStringLiteral("install -d -m 0700 /etc/credstore.encrypted; [ -e %1 ] || head -c 32 "
                           "/dev/urandom | base64 | systemd-creds encrypt --name=%2 - %1")
                .arg(QString::fromLatin1(encryptedFile), QString::fromLatin1(credential))};
}

QList<ServerCommand> commandsOf(const QString &program, PassphraseFrom from)
{
    QList<ServerCommand> commands{
        {Text::tr("The account that the proxy runs as, and its folder."),
         QStringLiteral("systemd-sysusers /etc/sysusers.d/latchkey.conf && install -d -m 0700 -o "
                        "latchkey -g latchkey %1")
             .arg(QLatin1String(serverProfile))},
        {Text::tr("What was written above is read."), QStringLiteral("systemctl daemon-reload")}};
    if (from == PassphraseFrom::Credential) {
        commands.append(makePassphrase());
    }
    commands.append({from == PassphraseFrom::Person
                         ? Text::tr("The file with the secrets. You choose its passphrase now, and "
                                    "type it at each start of the service.")
                         : Text::tr("The file with the secrets, under that passphrase."),
                     makeFileCommand(program, from)});
    if (from == PassphraseFrom::Person) {
        commands.append({Text::tr("Whoever starts the service is asked, also when the computer "
                                  "starts."),
                         QStringLiteral("systemctl enable --now latchkey-passphrase.socket")});
    }
    commands.append({Text::tr("The proxy, now and whenever the computer starts."),
                     QStringLiteral("systemctl enable --now latchkey-proxy.service")});
    return commands;
}

} // namespace

ServerSetup serverSetup(const QString &program, PassphraseFrom from, std::optional<quint16> port)
{
    const ProxyStart start{program, QLatin1String(serverProfile), port};
    QList<ServerFile> files{
        {QStringLiteral("/etc/sysusers.d/latchkey.conf"),
         QByteArray("u latchkey - \"Latchkey signing proxy\" ") + serverProfile + '\n'},
        {QStringLiteral("/etc/systemd/system/") + QLatin1String(serviceName),
         proxyService(start, from)}};
    if (from == PassphraseFrom::Person) {
        files += askingFiles();
    }
    return {files, commandsOf(program, from)};
}

QByteArray asScript(const ServerSetup &setup)
{
    QByteArray script = "set -e\n\n";
    for (const ServerFile &file : setup.files) {
        script += "install -D -m 0644 /dev/stdin " + inShell(file.path).toUtf8() +
                  " <<'LATCHKEY'\n" + file.text + "LATCHKEY\n\n";
    }
    for (const ServerCommand &each : setup.commands) {
        script += "# " + each.purpose.toUtf8() + '\n' + each.command.toUtf8() + "\n\n";
    }
    return script.trimmed() + '\n';
}

} // namespace latchkey::service
