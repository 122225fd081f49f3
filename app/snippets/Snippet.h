// SPDX-License-Identifier: Apache-2.0
// What another program has to say to call a store through Latchkey's proxy, in its own language.
#pragma once

#include "base/Secret.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

#include <optional>

namespace latchkey::snippets {

enum class Language { Curl, Python, Node, Php, Guzzle, CSharp, Java, Go, N8n, Postman, Mcp };
inline constexpr Language allLanguages[] = {Language::Curl,    Language::Python, Language::Node,
                                            Language::Php,     Language::Guzzle, Language::CSharp,
                                            Language::Java,    Language::Go,     Language::N8n,
                                            Language::Postman, Language::Mcp};

// "csharp": what a person types.
QByteArray name(Language language);
std::optional<Language> languageNamed(QByteArrayView name);
// Of all, in their order.
QByteArrayList languageNames();

// "C#", "PHP (Guzzle)": names of tools, the same in every language.
QString words(Language language);
// Where the program has its key from: the variable LATCHKEY_KEY, or its own text.
enum class KeyPlace { Environment, Text };

// What to know beside the text, translated: where the key goes, which server is meant. Empty if the
// text says it all.
QString note(Language language, KeyPlace place = KeyPlace::Environment);

// Under which name its text is saved: "store.py".
QString fileName(Language language);

// Where the proxy listens: "http://127.0.0.1:24711".
QByteArray proxyAt(quint16 port);

// A whole program, script or file (UTF-8) that makes one harmless call, GET /V1/modules. `proxy` is
// where the proxy listens, "http://127.0.0.1:24711"; `id` the integration's. It holds no secret:
// the program reads the key of the proxy's client from LATCHKEY_KEY.
QByteArray snippet(Language language, const QByteArray &proxy, const QString &id);

// A client that was made for the program: its id, and its key, which is kept nowhere else.
struct MadeClient
{
    QString id;
    Secret key;
};

// The same with the key in it: secret from then on.
Secret snippetWith(Language language, const QByteArray &proxy, const QString &id,
                   const MadeClient &client);

} // namespace latchkey::snippets
