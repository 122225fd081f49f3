// SPDX-License-Identifier: Apache-2.0
// What a piece of text calls a value.
#pragma once

#include <QByteArrayView>
#include <QList>

#include <optional>

namespace latchkey::handover {

// In the order of Admin's dialog; Other is something else that looks alike (a verifier, a nonce).
enum class Meaning { ConsumerKey, ConsumerSecret, AccessToken, AccessTokenSecret, Other };

struct Label
{
    Meaning meaning = Meaning::Other;
    bool isWeak = false; // "token" alone: any other access token counts more

    friend bool operator==(const Label &, const Label &) = default;
};

// The label that a name or a few words (UTF-8) are: "MAGENTO_CONSUMER_KEY", "oauthTokenSecret",
// "Zugriffstoken". Nothing if they are none, or prose.
std::optional<Label> labelOf(QByteArrayView words);

// How many names, its own and those of what encloses it, can say what a value is:
// oauth.token.secret.
inline constexpr qsizetype namesThatCount = 3;

// Of a name inside named objects, outermost first: {"consumer", "key"}. More than the last
// namesThatCount are not looked at.
std::optional<Label> labelOf(const QList<QByteArray> &path);

// All labels in a text of several cells: those of a CSV's or a table's head, or of what stands
// before a value.
QList<Label> labelsIn(QByteArrayView text);

} // namespace latchkey::handover
