// SPDX-License-Identifier: Apache-2.0
// The forms in which tokens are handed to a program that has to sign by itself: each is one that
// its own tool reads.
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

#include <optional>

namespace latchkey::handover {

enum class Format {
    Json,
    Env,
    Postman,  // an environment, as Postman exports it
    Bruno,    // an environment
    Insomnia, // an export of version 4, with one request that is signed
    Curl,     // a script: curl cannot sign
    Php,
    N98, // as n98-magerun2 integration:show prints it
};
inline constexpr Format allFormats[] = {Format::Json,  Format::Env,      Format::Postman,
                                        Format::Bruno, Format::Insomnia, Format::Curl,
                                        Format::Php,   Format::N98};

// "postman": what a person types.
QByteArray name(Format format);
std::optional<Format> formatNamed(QByteArrayView name);
// Of all, in their order.
QByteArrayList formatNames();

// "Postman environment", translated.
QString words(Format format);
// What a person should know who uses it, translated; empty if there is nothing.
QString remark(Format format);
// What it means to have the tokens of an integration of that name, what is better, and how to undo
// it; for the person who is asked.
QString meaning(const QString &integrationName);
// Under which name it is saved, where `host` is the store's:
// "shop.example.postman_environment.json".
QString suggestedFile(Format format, const QString &host);

} // namespace latchkey::handover
