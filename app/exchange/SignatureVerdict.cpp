// SPDX-License-Identifier: Apache-2.0
#include "exchange/SignatureVerdict.h"

#include "exchange/BaseStringOf.h"
#include "exchange/ExchangeFile.h"
#include "exchange/Text.h"
#include "oauth/BaseString.h"
#include "oauth/Signature.h"
#include "web/Origin.h"

#include <QJsonArray>

#include <algorithm>

namespace latchkey::exchange {

namespace {

using secrets::IntegrationSecrets;

// A mark with a fingerprint behind it: equal for equal values, and for those alone.
bool canBeCompared(const QByteArray &mark)
{
    return mark.startsWith(hiddenMark) && mark.size() > hiddenMark.size();
}

bool isOther(const QByteArray &mark, const Secret &value, const Masker &masker)
{
    const QByteArray ours = masker.mark(value.reveal());
    return canBeCompared(mark) && canBeCompared(ours) && mark != ours;
}

bool isForm(const oauth::RequestToSign &request)
{
    return request.contentType.toLower().startsWith("application/x-www-form-urlencoded");
}

// The parts of which a store may sign something else than the log shows.
QList<NotKept> notKeptOf(const Exchange &exchange, const oauth::RequestToSign &request)
{
    QList<NotKept> parts;
    if (lacksValues(exchange) || request.url.contains(hiddenMark)) {
        parts.append(NotKept::Address);
    }
    const bool isBodyWhole = request.body.size() == std::max<qint64>(exchange.requestBytes, 0);
    if (isForm(request) && (!isBodyWhole || request.body.contains(hiddenMark))) {
        parts.append(NotKept::Form);
    }
    if (std::any_of(request.protocol.cbegin(), request.protocol.cend(),
                    [](const auto &each) { return each.second.contains(hiddenMark); })) {
        parts.append(NotKept::Header);
    }
    return parts;
}

// The keys in the place of the words that requestToSign() has for them, and of their marks.
void putKeysBack(oauth::RequestToSign &request, const IntegrationSecrets &tokens,
                 const Masker &masker)
{
    for (auto &[name, value] : request.protocol) {
        if (name == "oauth_consumer_key") {
            value = tokens.consumerKey.reveal();
        } else if (name == "oauth_token") {
            value = tokens.accessToken.reveal();
        }
    }
    for (const Secret *value : {&tokens.consumerKey, &tokens.accessToken}) {
        const QByteArray mark = masker.mark(value->reveal());
        if (canBeCompared(mark)) {
            request.url.replace(mark, value->reveal());
            request.body.replace(mark, value->reveal());
        }
    }
}

// The words again. Nothing at all where something of the tokens is left in another form.
QByteArray withWords(QByteArray text, const IntegrationSecrets &tokens)
{
    text.replace(tokens.consumerKey.reveal(), "CONSUMER_KEY");
    text.replace(tokens.accessToken.reveal(), "ACCESS_TOKEN");
    for (const Secret *value : {&tokens.consumerSecret, &tokens.accessTokenSecret}) {
        if (!value->isEmpty() && text.contains(value->reveal())) {
            wipe(text);
            return {};
        }
    }
    return text;
}

QByteArray sent(const oauth::RequestToSign &request, QByteArrayView name)
{
    const auto found = std::find_if(request.protocol.cbegin(), request.protocol.cend(),
                                    [name](const auto &each) { return each.first == name; });
    return found == request.protocol.cend() ? QByteArray() : found->second;
}

// Every one there is, `used` first.
QList<const oauth::Dialect *> allDialects(const oauth::Dialect *used)
{
    const auto stores = oauth::storeDialects();
    QList<const oauth::Dialect *> all(stores.begin(), stores.end());
    all.append(&oauth::rfc5849());
    std::stable_partition(all.begin(), all.end(),
                          [used](const oauth::Dialect *each) { return each == used; });
    return all;
}

QString nameOf(SignedWith with)
{
    switch (with) {
    case SignedWith::Kept:
        return QStringLiteral("kept-tokens");
    case SignedWith::Mistaken:
        return QStringLiteral("kept-tokens-with-mistakes");
    case SignedWith::OtherKey:
        return QStringLiteral("other-key");
    case SignedWith::OtherToken:
        return QStringLiteral("other-token");
    case SignedWith::RequestToken:
        return QStringLiteral("request-token");
    case SignedWith::Unknown:
        return QStringLiteral("unknown");
    case SignedWith::Undecided:
        break;
    }
    return QStringLiteral("undecided");
}

// The same with the mistakes that the doctor knows.
void searchMistakes(SignatureVerdict &verdict, const Exchange &exchange,
                    const oauth::RequestToSign &request, const IntegrationSecrets &tokens,
                    const Masker &masker)
{
    doctor::FailingRequest failing;
    failing.request = request;
    failing.headers = exchange.requestHeaders;
    failing.consumerSecret = tokens.consumerSecret;
    if (!sent(request, "oauth_token").isEmpty()) {
        failing.tokenSecret = tokens.accessTokenSecret;
    }
    const QByteArray wanted = signatureMark(exchange);
    doctor::Diagnosis found =
        doctor::diagnoseMarked(failing, nullptr, [&](const QByteArray &signature) {
            return masker.mark(signature) == wanted;
        });
    if (found.verdict == doctor::Verdict::Explained) {
        verdict = {SignedWith::Mistaken,
                   found.dialects,
                   found.mistakes,
                   withWords(found.signedBaseString, tokens),
                   {}};
    }
    wipe(found.signedBaseString);
}

QString mistaken()
{
    return Text::tr("Signed with the tokens that are kept here, but wrong:");
}

QString wordsFor(NotKept part)
{
    switch (part) {
    case NotKept::Address:
        return Text::tr("what is hidden in the address");
    case NotKept::Form:
        return Text::tr("the form it was sent with");
    case NotKept::Header:
        break;
    }
    return Text::tr("what is hidden in its header");
}

} // namespace

std::optional<bool> SignatureVerdict::isRight() const
{
    switch (with) {
    case SignedWith::Kept:
        return true;
    case SignedWith::Mistaken:
    case SignedWith::Unknown:
        return false;
    case SignedWith::OtherKey:
    case SignedWith::OtherToken:
    case SignedWith::RequestToken:
    case SignedWith::Undecided:
        break;
    }
    return std::nullopt;
}

Result<SignatureVerdict> signatureVerdict(const Exchange &exchange,
                                          const IntegrationSecrets &tokens, const Masker &masker)
{
    auto request = requestToSign(exchange);
    if (!request) {
        return failure(request.error());
    }
    if (isOther(markOf(exchange, "oauth_consumer_key"), tokens.consumerKey, masker)) {
        return SignatureVerdict{SignedWith::OtherKey, {}};
    }
    if (exchange.kind == Kind::AccessToken) {
        return SignatureVerdict{SignedWith::RequestToken, {}};
    }
    if (isOther(markOf(exchange, "oauth_token"), tokens.accessToken, masker)) {
        return SignatureVerdict{SignedWith::OtherToken, {}};
    }
    const QByteArray wanted = signatureMark(exchange);
    const auto method = oauth::signatureMethodNamed(sent(*request, "oauth_signature_method"));
    if (!canBeCompared(wanted) || !method) {
        return SignatureVerdict{};
    }
    putKeysBack(*request, tokens, masker);
    const QList<NotKept> notKept = notKeptOf(exchange, *request);
    const bool hasToken = !sent(*request, "oauth_token").isEmpty();
    oauth::Signer signer(*method, tokens.consumerSecret,
                         hasToken ? tokens.accessTokenSecret : Secret());
    SignatureVerdict verdict{
        notKept.isEmpty() ? SignedWith::Unknown : SignedWith::Undecided, {}, {}, {}, notKept};
    const auto dialects = allDialects(oauth::dialectNamed(exchange.dialect));
    for (const oauth::Dialect *dialect : dialects) {
        auto text = oauth::baseString(*dialect, *request);
        if (text && masker.mark(signer.signature(*text)) == wanted) {
            verdict.with = SignedWith::Kept;
            verdict.notKept.clear();
            verdict.dialects.append(dialect->name);
        }
        if (text) {
            wipe(*text);
        }
    }
    if (verdict.with != SignedWith::Kept) {
        searchMistakes(verdict, exchange, *request, tokens, masker);
    }
    return verdict;
}

Result<SignatureVerdict> judgeSignature(const QString &folder, const Exchange &exchange,
                                        const Result<std::optional<Secret>> &item,
                                        const QByteArray &storeUrl)
{
    if (const auto request = requestToSign(exchange); !request) {
        return failure(request.error());
    }
    if (!item) {
        return failure(item.error());
    }
    if (!*item) {
        return failure("log.no-tokens",
                       Text::tr("No tokens of this integration are kept here, so that nothing can "
                                "be compared with the signature."));
    }
    const auto origin = web::originOf(storeUrl);
    const auto tokens = origin ? secrets::fromItem<IntegrationSecrets>(**item, origin->text())
                               : failure(origin.error());
    if (!tokens) {
        return failure(tokens.error());
    }
    const auto key =
        ExchangeFile::open(folder).and_then([](const auto &file) { return file->key(); });
    if (!key) {
        return failure(key.error());
    }
    return signatureVerdict(exchange, *tokens, Masker(*key));
}

QString sentenceOf(const SignatureVerdict &verdict)
{
    switch (verdict.with) {
    case SignedWith::Kept: {
        QStringList words;
        for (const QByteArray &name : verdict.dialects) {
            words.append(doctor::dialectWords(name));
        }
        return Text::tr("Signed with the tokens that are kept here, as this does: %1.")
            .arg(words.join(QLatin1String("; ")));
    }
    case SignedWith::Mistaken: {
        QStringList sentences;
        for (const doctor::NamedMistake &mistake : verdict.mistakes) {
            sentences.append(mistake.sentence + QLatin1Char(' ') + mistake.fix);
        }
        return mistaken() + QLatin1Char(' ') + sentences.join(QLatin1Char(' '));
    }
    case SignedWith::OtherKey:
        return Text::tr("Signed with another consumer key than the one that is kept here: that of "
                        "an earlier activation, or of another integration in the store.");
    case SignedWith::OtherToken:
        return Text::tr("Signed with another access token than the one that is kept here: that of "
                        "an earlier activation.");
    case SignedWith::RequestToken:
        return Text::tr("Signed with a request token, which is used once and not kept, so that "
                        "nothing can be compared with the signature.");
    case SignedWith::Unknown:
        return Text::tr("It names the key and the token that are kept here, but no known way of "
                        "signing makes this signature of them: its secrets were others, or it was "
                        "changed after it was signed.");
    case SignedWith::Undecided:
        break;
    }
    if (verdict.notKept.isEmpty()) {
        return Text::tr("The log holds no mark of the signature that could be compared.");
    }
    QStringList parts;
    for (const NotKept part : verdict.notKept) {
        parts.append(wordsFor(part));
    }
    return Text::tr("The log does not hold all that was signed (%1), and without that neither a "
                    "right signature nor a known mistake comes to this one.")
        .arg(parts.join(QLatin1String(", ")));
}

QString sentenceOf(const Result<SignatureVerdict> &verdict)
{
    return verdict ? sentenceOf(*verdict) : verdict.error().sentence;
}

doctor::LogVerdict logVerdictOf(const Result<SignatureVerdict> &verdict)
{
    const SignatureVerdict known = verdict.value_or(SignatureVerdict());
    return {known.isRight(), known.dialects,
            known.with == SignedWith::Mistaken ? mistaken() : sentenceOf(verdict), known.mistakes,
            known.signedBaseString};
}

QJsonObject toJson(const Result<SignatureVerdict> &verdict)
{
    if (!verdict) {
        return {{QStringLiteral("made_with"), QJsonValue::Null},
                {QStringLiteral("problem"), QString::fromLatin1(verdict.error().code)},
                {QStringLiteral("sentence"), sentenceOf(verdict)}};
    }
    QJsonArray dialects;
    for (const QByteArray &name : verdict->dialects) {
        dialects.append(QString::fromLatin1(name));
    }
    QJsonArray mistakes;
    for (const doctor::NamedMistake &mistake : verdict->mistakes) {
        mistakes.append(QString::fromLatin1(mistake.code));
    }
    return {{QStringLiteral("made_with"), nameOf(verdict->with)},
            {QStringLiteral("dialects"), dialects},
            {QStringLiteral("mistakes"), mistakes},
            {QStringLiteral("sentence"), sentenceOf(*verdict)}};
}

} // namespace latchkey::exchange
