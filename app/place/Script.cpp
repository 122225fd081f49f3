// SPDX-License-Identifier: Apache-2.0
#include "place/Script.h"

#include "base/ResourceFile.h"
#include "place/ShellWord.h"

// Outside of any namespace: it names a function of the global one.
static void initPlaceResources()
{
    Q_INIT_RESOURCE(place);
}

namespace latchkey::place {

QByteArray scriptWith(const QStringList &names, const QByteArray &arguments)
{
    QByteArrayList lines = {"{", "set -- " + arguments};
    initPlaceResources();
    QByteArray script;
    for (const QString &name : names) {
        script += resourceFile(QStringLiteral(":/latchkey/place/") + name);
    }
    for (const QByteArray &line : script.split('\n')) {
        if (!line.trimmed().isEmpty() && !line.trimmed().startsWith('#')) {
            lines.append(line);
        }
    }
    return lines.join('\n') + "\n}";
}

QStringList shellReading(qsizetype octets)
{
    return {QStringLiteral("/bin/sh"), QStringLiteral("-c"),
            QStringLiteral("eval \"$(dd bs=1 count=%1 2>/dev/null)\"").arg(octets)};
}

PlaceCommand scriptCommand(const QStringList &names, const QStringList &arguments,
                           const QByteArray &input)
{
    const QByteArray script = scriptWith(names, shellWords(arguments));
    PlaceCommand command;
    command.arguments = shellReading(script.size());
    command.input = script + input;
    return command;
}

} // namespace latchkey::place
