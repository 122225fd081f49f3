// SPDX-License-Identifier: Apache-2.0
#include "handover/HandoverFormat.h"

#include "handover/Text.h"

#include <algorithm>
#include <iterator>

namespace latchkey::handover {

namespace {

struct FormatWords
{
    const char *name;
    const char *words;
    const char *ending; // of a file's name
    const char *remark;
};

// In the order of Format.
constexpr FormatWords rows[] = {
    {"json", QT_TRANSLATE_NOOP("Handover", "JSON"), "tokens.json", nullptr},
    {"env", QT_TRANSLATE_NOOP("Handover", "Environment variables (.env)"), "env", nullptr},
    {"postman", QT_TRANSLATE_NOOP("Handover", "Postman environment"), "postman_environment.json",
     nullptr},
    {"bruno", QT_TRANSLATE_NOOP("Handover", "Bruno environment"), "bru",
     QT_TRANSLATE_NOOP("Handover",
                       "Bruno leaves values marked as secret out of its files, so they are not "
                       "marked here. Keep the file out of the collection's repository, or mark "
                       "the four values as secret in Bruno.")},
    {"insomnia", QT_TRANSLATE_NOOP("Handover", "Insomnia collection"), "insomnia.json", nullptr},
    {"curl", QT_TRANSLATE_NOOP("Handover", "Script that signs for curl"), "sh",
     QT_TRANSLATE_NOOP("Handover",
                       "curl cannot sign OAuth 1.0a. This bash script does it with openssl, for "
                       "calls without a query; the proxy signs any call for curl.")},
    {"php", QT_TRANSLATE_NOOP("Handover", "PHP array"), "php", nullptr},
    {"n98", QT_TRANSLATE_NOOP("Handover", "Table of n98-magerun2"), "txt", nullptr},
};
static_assert(std::size(rows) == std::size(allFormats));

const FormatWords &row(Format format)
{
    return rows[size_t(format)];
}

} // namespace

QByteArray name(Format format)
{
    return row(format).name;
}

std::optional<Format> formatNamed(QByteArrayView wanted)
{
    const auto *const found = std::find_if(std::begin(allFormats), std::end(allFormats),
                                           [&](Format format) { return wanted == name(format); });
    return found == std::end(allFormats) ? std::nullopt : std::optional(*found);
}

QByteArrayList formatNames()
{
    QByteArrayList names;
    for (const Format format : allFormats) {
        names.append(name(format));
    }
    return names;
}

QString words(Format format)
{
    return Text::tr(row(format).words);
}

QString remark(Format format)
{
    return row(format).remark == nullptr ? QString() : Text::tr(row(format).remark);
}

QString meaning(const QString &integrationName)
{
    return Text::tr("Whoever has these four values can do in the store what %1 may do, from any "
                    "computer, and Latchkey cannot see it. They stay valid until the integration "
                    "is reauthorized or deleted in Admin. Recommended instead: Latchkey's proxy, "
                    "which signs for other programs and shows them no token.")
        .arg(integrationName);
}

QString suggestedFile(Format format, const QString &host)
{
    return host + QLatin1Char('.') + QLatin1String(row(format).ending);
}

} // namespace latchkey::handover
