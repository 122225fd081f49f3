// SPDX-License-Identifier: Apache-2.0
#include "storecode/Registration.h"

#include "storecode/PhpProgram.h"

#include <QDir>
#include <QFile>

namespace latchkey::storecode {

namespace {

// Where the source lies for the program that is followed: so far down that what leads out of it is
// seen.
const QByteArray root = QByteArrayLiteral("/where/the/source/is");

constexpr char registrar[] = "magento\\framework\\component\\componentregistrar";

QByteArray inProgram(const QString &below)
{
    return below.isEmpty() ? root : root + '/' + QFile::encodeName(below);
}

// nullopt for what is not below the source.
std::optional<QString> belowSource(const QByteArray &path)
{
    const QByteArray clean = QFile::encodeName(QDir::cleanPath(QFile::decodeName(path)));
    if (clean == root) {
        return QString();
    }
    return clean.startsWith(root + '/')
               ? std::optional(QFile::decodeName(clean.mid(root.size() + 1)))
               : std::nullopt;
}

PhpSurroundings surroundingsOf(const QString &file, const QString &base)
{
    PhpSurroundings found{inProgram(file), {}};
    found.constants = {{"BP", phpText(inProgram(base))},
                       {"DIRECTORY_SEPARATOR", phpText("/")},
                       {"DS", phpText("/")},
                       {"PATH_SEPARATOR", phpText(":")}};
    for (const char *each : {"module", "theme", "language", "library", "setup"}) {
        const QByteArray name(each);
        const QByteArray member = "::" + name.toUpper();
        found.constants.insert(registrar + member, phpText(name));
        // without "use", which PHP would not find
        found.constants.insert("componentregistrar" + member, phpText(name));
    }
    return found;
}

// The argument of that name, or at that place.
PhpValue argument(const PhpCall &call, qsizetype place, QByteArrayView name)
{
    for (const PhpArgument &each : call.arguments) {
        if (each.name == name) {
            return each.value;
        }
    }
    const PhpArgument found = call.arguments.value(place);
    return found.name.isEmpty() ? found.value : PhpValue();
}

bool isRegistrar(const PhpCall &call)
{
    return call.method == "register" &&
           (call.className == registrar || call.className == "componentregistrar");
}

// A module that a call registers, nullopt if it is none or lies outside.
std::optional<Registration> registrationOf(const PhpCall &call, const QString &file)
{
    const PhpValue type = argument(call, 0, "type");
    const auto name = argument(call, 1, "componentName").asText();
    const auto path = argument(call, 2, "path").asText();
    if (!type.isUnknown() && type.text != "module") {
        return {};
    }
    const qsizetype slash = file.lastIndexOf(QLatin1Char('/'));
    const auto folder = path ? belowSource(*path) : file.left(std::max<qsizetype>(slash, 0));
    if (!folder) {
        return {};
    }
    const bool isSure = call.isSure && path && !type.isUnknown();
    return Registration{name ? QString::fromUtf8(*name) : QString(), *folder,
                        isSure ? Claim::Registered : Claim::Guarded};
}

} // namespace

RegistrationFile readRegistration(QByteArrayView octets, const QString &file, const QString &base)
{
    constexpr qsizetype most = 256LL * 1024; // larger ones do something else
    RegistrationFile found;
    if (octets.size() > most) {
        return found;
    }
    const PhpOutcome outcome = followPhp(octets, surroundingsOf(file, base));
    for (const PhpCall &call : outcome.calls) {
        if (const auto made = isRegistrar(call) ? registrationOf(call, file) : std::nullopt) {
            found.modules.append(*made);
        }
    }
    for (const PhpValue &path : outcome.includes) {
        const auto known = path.asText();
        const auto below = known ? belowSource(*known) : std::nullopt;
        if (below) {
            found.includes.append(*below);
        }
        found.includesOthers = found.includesOthers || !known;
    }
    return found;
}

QStringList returnedTexts(QByteArrayView octets, const QString &file)
{
    constexpr qsizetype most = 4LL * 1024 * 1024; // Composer's has some 50 KiB
    if (octets.size() > most) {
        return {};
    }
    const PhpValue list = followPhp(octets, surroundingsOf(file, {})).returned;
    QStringList texts;
    if (list.kind == PhpValue::Kind::List) {
        for (const PhpItem &each : *list.items) {
            if (const auto text = each.value.asText()) {
                texts.append(QFile::decodeName(*text));
            }
        }
    } else if (const auto text = list.asText(); text && !text->isEmpty()) {
        texts.append(QFile::decodeName(*text));
    }
    return texts;
}

QStringList returnedPaths(QByteArrayView octets, const QString &file)
{
    QStringList paths;
    for (const QString &each : returnedTexts(octets, file)) {
        if (const auto below = belowSource(QFile::encodeName(each))) {
            paths.append(*below);
        }
    }
    return paths;
}

} // namespace latchkey::storecode
