// SPDX-License-Identifier: Apache-2.0
#include "handover/Label.h"

#include <QHash>
#include <QStringList>

namespace latchkey::handover {

namespace {

// What a word says about a value; flags.
enum Role : unsigned {
    Consumer = 1,
    Key = 2,
    SecretWord = 4,
    Token = 8,
    Access = 16,
    Foreign = 32
};

// A label is a few words; a sentence that names a key is prose.
constexpr qsizetype mostWords = 8;

// Admin's languages where their usual packs translate the labels; others are told by their order.
const QHash<QString, unsigned> &roles()
{
    static const QHash<QString, unsigned> all = [] {
        QHash<QString, unsigned> words;
        const auto add = [&words](unsigned role, const char *list) {
            for (const QString &word : QString::fromUtf8(list).split(QLatin1Char(' '))) {
                words.insert(word, role);
            }
        };
        add(Consumer, "consumer client verbraucher consommateur consumidor consumatore consument");
        add(Key, "key schlüssel schluessel clé clave sleutel chiave klucz chave");
        add(SecretWord, "secret geheimnis geheim geheimschlüssel secreto secreta segreto segredo "
                        "geheime tajny");
        add(Token, "token jeton");
        add(Access,
            "access oauth oauth1 zugriffs zugriff zugangs zugang accès acces acceso accesso "
            "toegangs acesso");
        add(Consumer | Key, "consumerkey clientkey verbraucherschlüssel consumentsleutel");
        add(Consumer | SecretWord, "consumersecret clientsecret verbrauchergeheimnis");
        add(Access | Token, "accesstoken oauthtoken zugriffstoken zugangstoken toegangstoken");
        add(Access | Token | SecretWord,
            "accesstokensecret oauthtokensecret accesssecret zugriffstokengeheimnis "
            "zugangstokengeheimnis");
        add(Token | SecretWord, "tokensecret tokengeheimnis");
        add(Foreign, "request verifier verifizierer nonce signature timestamp refresh bearer csrf "
                     "xsrf url uri method type password session customer temporary");
        return words;
    }();
    return all;
}

// "oauthTokenSecret", "OAUTH_TOKEN_SECRET" → oauth, token, secret
QStringList wordsOf(QByteArrayView octets)
{
    const QString text =
        QString::fromUtf8(octets).replace(QLatin1String("OAuth"), QLatin1String("Oauth"));
    QStringList words;
    QString word;
    const auto end = [&] {
        if (!word.isEmpty()) {
            words.append(word.toLower());
            word.clear();
        }
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (!c.isLetterOrNumber()) {
            end();
            continue;
        }
        const bool isHump = c.isUpper() && !word.isEmpty() && word.back().isLower();
        if (isHump) {
            end();
        }
        word.append(c);
    }
    end();
    return words;
}

unsigned rolesOf(const QStringList &words)
{
    unsigned all = 0;
    for (const QString &word : words) {
        all |= roles().value(word, 0);
    }
    return all;
}

std::optional<Label> labelOfRoles(unsigned has)
{
    if ((has & Foreign) != 0) {
        return Label{Meaning::Other, false};
    }
    const bool isOfConsumer = (has & Consumer) != 0;
    const bool isOfToken = (has & Token) != 0;
    if ((has & SecretWord) != 0) {
        const bool isOfAccess = isOfToken || ((has & Access) != 0 && !isOfConsumer);
        if (isOfConsumer == isOfAccess) {
            return {}; // of neither, or of both
        }
        return Label{isOfConsumer ? Meaning::ConsumerSecret : Meaning::AccessTokenSecret, false};
    }
    if (isOfConsumer) {
        return (has & Key) != 0 && !isOfToken ? std::optional(Label{Meaning::ConsumerKey, false})
                                              : std::nullopt;
    }
    // a token's key, as Insomnia calls it, is the token
    return isOfToken ? std::optional(Label{Meaning::AccessToken, (has & (Access | Key)) == 0})
                     : std::nullopt;
}

bool isBetweenCells(char c)
{
    return QByteArrayView(",;|\t{}[]()\"'`=:<>&?").contains(c);
}

} // namespace

std::optional<Label> labelOf(QByteArrayView words)
{
    const QStringList list = wordsOf(words);
    return list.size() > mostWords ? std::nullopt : labelOfRoles(rolesOf(list));
}

std::optional<Label> labelOf(const QList<QByteArray> &path)
{
    unsigned has = 0;
    std::optional<Label> own;
    for (qsizetype i = path.size() - 1; i >= 0 && i >= path.size() - namesThatCount; --i) {
        has |= rolesOf(wordsOf(path[i]));
        const auto label = labelOfRoles(has);
        if (label && !label->isWeak) {
            return label;
        }
        own = own ? own : label;
    }
    return own;
}

QList<Label> labelsIn(QByteArrayView text)
{
    QList<Label> labels;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && !isBetweenCells(text[i])) {
            continue;
        }
        if (const auto label = labelOf(text.sliced(start, i - start))) {
            labels.append(*label);
        }
        start = i + 1;
    }
    return labels;
}

} // namespace latchkey::handover
