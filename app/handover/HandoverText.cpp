// SPDX-License-Identifier: Apache-2.0
#include "handover/HandoverText.h"

#include "base/ForeignText.h"
#include "base/ResourceFile.h"
#include "handover/Finds.h"
#include "handover/Text.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>
#include <QUuid>

#include <algorithm>

// a static library's resources are only linked in when somebody asks for them; must be global
static void linkPatterns()
{
    Q_INIT_RESOURCE(patterns);
}

namespace latchkey::handover {

namespace {

using Values = QHash<QByteArray, QByteArrayView>;

const char *patternOf(Format format)
{
    switch (format) {
    case Format::Json:
        return "tokens.json";
    case Format::Env:
        return "tokens.env";
    case Format::Postman:
        return "postman.json";
    case Format::Bruno:
        return "bruno.bru";
    case Format::Insomnia:
        return "insomnia.json";
    case Format::Curl:
        return "call.sh";
    case Format::Php:
        return "tokens.php";
    case Format::N98:
        break;
    }
    return "n98.txt";
}

// Calls `piece` with what stands between the marks and with what takes their place, in order; a
// mark is `@word@` of one of `values`. What a value holds is not looked at again.
template <typename Piece>
void forEachPiece(QByteArrayView pattern, const Values &values, Piece piece)
{
    qsizetype from = 0;
    for (qsizetype open = pattern.indexOf('@'); open >= 0;) {
        const qsizetype close = pattern.indexOf('@', open + 1);
        if (close < 0) {
            break;
        }
        const auto value = values.find(pattern.sliced(open + 1, close - open - 1).toByteArray());
        if (value == values.end()) {
            open = close;
            continue;
        }
        piece(pattern.sliced(from, open - from));
        piece(*value);
        from = close + 1;
        open = pattern.indexOf('@', from);
    }
    piece(pattern.sliced(from));
}

// Of its final size from the beginning, so that nothing is left behind by growing.
Secret filled(QByteArrayView pattern, const Values &values)
{
    qsizetype size = 0;
    forEachPiece(pattern, values, [&size](QByteArrayView piece) { size += piece.size(); });
    QByteArray text;
    text.reserve(size);
    forEachPiece(pattern, values, [&text](QByteArrayView piece) { text.append(piece); });
    Secret secret(text);
    wipe(text);
    return secret;
}

// A name that a reader would take for one of the values gives way to the store's host.
QString harmlessName(const HandedStore &store)
{
    const QString name = withoutControls(store.name);
    const bool isHarmless = findsInText(name.toUtf8()).values.isEmpty();
    return isHarmless ? name : QUrl::fromEncoded(store.url).host();
}

QByteArray jsonText(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

QByteArray padded(QString text)
{
    constexpr qsizetype width = 32;
    return text.replace(QLatin1Char('|'), QLatin1Char('/')).leftJustified(width).toUtf8();
}

// What means nothing to a shell or in a quoted literal stays, and so does '%', which
// toPercentEncoding() would encode once more.
QByteArray plainUrl(const QByteArray &url)
{
    QByteArrayList parts = url.split('%');
    for (QByteArray &part : parts) {
        part = part.toPercentEncoding("/:@+,=[]");
    }
    return parts.join('%');
}

bool areOfShape(const secrets::IntegrationSecrets &tokens)
{
    const Secret *const all[] = {&tokens.consumerKey, &tokens.consumerSecret, &tokens.accessToken,
                                 &tokens.accessTokenSecret};
    return std::all_of(std::begin(all), std::end(all),
                       [](const Secret *value) { return isOfShape(value->reveal()); });
}

} // namespace

Result<Secret> handoverText(Format format, const HandedStore &store,
                            const secrets::IntegrationSecrets &tokens)
{
    if (!areOfShape(tokens)) {
        return failure("handover.odd-values",
                       Text::tr("The tokens are not of 32 letters and digits each, as every "
                                "store's are. They are not handed over."));
    }
    const QString name = harmlessName(store);
    const QByteArray method =
        store.signatureMethod.isEmpty() ? QByteArray("HMAC-SHA256") : store.signatureMethod;
    const QByteArray url = plainUrl(store.url);
    const QByteArray signedUrl = store.signedUrl.isEmpty() ? url : plainUrl(store.signedUrl);
    const QByteArray inJson = jsonText(name);
    const QByteArray inTable = padded(name);
    const QByteArray hash = method == "HMAC-SHA1" ? "sha1" : "sha256";
    const QByteArray uuid = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    linkPatterns();
    const QByteArray pattern =
        resourceFile(QStringLiteral(":/latchkey/handover/") + QLatin1String(patternOf(format)));
    return filled(pattern, {{"name", inJson},
                            {"padded_name", inTable},
                            {"url", url},
                            {"signed_url", signedUrl},
                            {"method", method},
                            {"hash", hash},
                            {"uuid", uuid},
                            {"consumer_key", tokens.consumerKey.reveal()},
                            {"consumer_secret", tokens.consumerSecret.reveal()},
                            {"access_token", tokens.accessToken.reveal()},
                            {"access_token_secret", tokens.accessTokenSecret.reveal()}});
}

} // namespace latchkey::handover
