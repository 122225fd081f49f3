// SPDX-License-Identifier: Apache-2.0
#include "place/Start.h"

#include "place/Script.h"
#include "place/ShellWord.h"
#include "system/ChildProgram.h"

namespace latchkey::place {

namespace {

qint64 seconds(qint64 ms)
{
    return (ms + 999) / 1000;
}

QByteArray runner(const StorePlace &place, const PlaceCommand &command, const QByteArray &mark)
{
    // we end it at its deadline; the runner does where we cannot
    const QByteArray left = QByteArray::number(seconds(command.deadlineMs) + 5);
    const QByteArray patience = QByteArray::number(seconds(command.patienceMs));
    const QByteArrayList arguments = {mark,
                                      shellWord(place.folder),
                                      left,
                                      patience,
                                      shellWord(QString::fromUtf8(shellWords(command.whenCut))),
                                      shellWords(command.arguments)};
    return scriptWith({QStringLiteral("runner.sh")}, arguments.join(' '));
}

struct Scripts
{
    QByteArray octets;
    QStringList shell; // what reads them
};

// One more door in front of what there is.
void putBefore(Scripts &scripts, const QByteArray &mark, const QString &door,
               const QStringList &words)
{
    const QByteArray arguments = mark + ' ' + shellWords(QStringList{door} + words + scripts.shell);
    const QByteArray stage = scriptWith({QStringLiteral("stage.sh")}, arguments);
    scripts.octets.prepend(stage);
    scripts.shell = shellReading(stage.size());
}

Scripts scriptsFor(const StorePlace &place, const PlaceCommand &command, const QByteArray &mark)
{
    Scripts scripts;
    scripts.octets = runner(place, command, mark);
    scripts.shell = shellReading(scripts.octets.size());
    if (!place.owner.isEmpty()) {
        putBefore(scripts, mark, QStringLiteral("sudo"), {place.owner});
    }
    if (!place.prefix.isEmpty()) {
        putBefore(scripts, mark, QStringLiteral("prefix"), place.prefix);
    }
    return scripts;
}

// A configuration of a person's own instead of ~/.ssh/config (docs/CONSOLE.md).
QStringList configuration()
{
    const QString file = qEnvironmentVariable("LATCHKEY_SSH_CONFIG");
    return file.startsWith(QLatin1Char('/')) ? QStringList{QStringLiteral("-F"), file}
                                             : QStringList();
}

// Nothing may be forwarded, and nobody is there to be asked.
QStringList optionsOfARun()
{
    return {QStringLiteral("BatchMode=yes"), QStringLiteral("ClearAllForwardings=yes")};
}

} // namespace

QStringList sshArguments(const StorePlace &place, const QString &log, const QStringList &options)
{
    static const QStringList always = {
        QStringLiteral("ForwardAgent=no"),       QStringLiteral("ForwardX11=no"),
        QStringLiteral("PermitLocalCommand=no"), QStringLiteral("Tunnel=no"),
        QStringLiteral("RemoteCommand=none"),    QStringLiteral("ControlMaster=no"),
        QStringLiteral("LogLevel=INFO"),         QStringLiteral("ConnectTimeout=15"),
        QStringLiteral("ServerAliveInterval=5"), QStringLiteral("ServerAliveCountMax=3")};
    QStringList arguments = {QStringLiteral("-T"), QStringLiteral("-E"), log};
    arguments += configuration();
    for (const QString &option : options + always) {
        arguments << QStringLiteral("-o") << option;
    }
    if (place.port != 0) {
        arguments << QStringLiteral("-p") << QString::number(place.port);
    }
    arguments << QStringLiteral("--") << place.host;
    return arguments;
}

Start startOf(const StorePlace &place, const PlaceCommand &command, const QByteArray &mark,
              const QString &log)
{
    const Scripts scripts = scriptsFor(place, command, mark);
    Start start;
    start.input = scripts.octets + forPrintf(command.input) + '\n';
    if (place.isLocal()) {
        start.program = system::shellProgram();
        start.arguments = scripts.shell.mid(1);
    } else {
        start.program = system::sshProgram();
        start.arguments = sshArguments(place, log, optionsOfARun());
        start.arguments << QStringLiteral("exec ") + QString::fromUtf8(shellWords(scripts.shell));
    }
    return start;
}

QString sshLine(const StorePlace &place)
{
    QStringList words = {QStringLiteral("ssh")};
    if (place.port != 0) {
        words << QStringLiteral("-p") << QString::number(place.port);
    }
    words.append(place.host);
    return shellLine(words);
}

} // namespace latchkey::place
