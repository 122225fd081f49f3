// SPDX-License-Identifier: Apache-2.0
#include "causes/Reading.h"

#include "commerce/StoreRefusal.h"
#include "commerce/WebPage.h"
#include "oauth/TokenResponse.h"
#include "web/Origin.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace latchkey::causes {

namespace {

using oauth::Outcome;

// Problems that are kept without the answer they were made of.
struct CodeOutcome
{
    const char *code;
    Outcome outcome;
};

constexpr CodeOutcome outcomesByCode[] = {
    {"commerce.signature-invalid", Outcome::SignatureInvalid},
    {"commerce.signature-method", Outcome::SignatureMethodRejected},
    {"commerce.clock", Outcome::TimestampRefused},
    {"commerce.repeated", Outcome::NonceUsed},
    {"commerce.consumer-unknown", Outcome::ConsumerUnknown},
    {"commerce.consumer-expired", Outcome::ConsumerExpired},
    {"commerce.not-a-verifier-token", Outcome::NotAVerifierToken},
    {"commerce.verifier-mismatch", Outcome::VerifierMismatch},
    {"commerce.token-unknown", Outcome::TokenUnknown},
    {"commerce.token-revoked", Outcome::TokenRevoked},
    {"commerce.not-authorized", Outcome::NotAuthorized},
    {"commerce.route-unknown", Outcome::RouteUnknown},
    {"commerce.redirected", Outcome::NotAStore},
    {"commerce.not-a-store", Outcome::NotAStore},
    {"commerce.page", Outcome::Page},
    {"commerce.guarded", Outcome::Guarded},
    {"commerce.basic", Outcome::Guarded},
    {"commerce.basic-refused", Outcome::Guarded},
    {"commerce.too-large", Outcome::TooLarge},
    {"commerce.too-long", Outcome::TooLong},
    {"commerce.web-server", Outcome::ServerError},
    {"commerce.store-error", Outcome::Unknown},
    {"commerce.maintenance", Outcome::Unknown},
};

// "…to access Magento_Sales::sales, Magento_Sales::actions_view."
QStringList resourcesIn(const QString &said)
{
    static const QRegularExpression behind(QStringLiteral("authorized to access ([^<>\"]{1,2000})"),
                                           QRegularExpression::CaseInsensitiveOption);
    QString list = behind.match(said).captured(1).trimmed();
    while (list.endsWith(QLatin1Char('.'))) {
        list.chop(1);
    }
    if (list.startsWith(QLatin1Char('%'))) {
        return {}; // nobody put them in
    }
    QStringList found =
        list.split(QRegularExpression(QStringLiteral("\\s*,\\s*")), Qt::SkipEmptyParts);
    found.removeDuplicates();
    return found.mid(0, 64);
}

// "\"oauth_nonce\" is required. Enter and try again, …", or the older "parameter_absent&…=a&b".
QStringList missingIn(const QString &said)
{
    static const QRegularExpression named(QStringLiteral("\"([^\"]{1,100})\" is required"));
    QStringList found;
    auto all = named.globalMatch(said);
    while (all.hasNext() && found.size() < 64) {
        found.append(all.next().captured(1));
    }
    return found;
}

// Older stores: oauth_problem=parameter_absent&oauth_parameters_absent=oauth_nonce&oauth_timestamp
QStringList absentIn(const QByteArray &body)
{
    const qsizetype at = body.indexOf("oauth_parameters_absent=");
    if (at < 0) {
        return {};
    }
    static const QRegularExpression name(QStringLiteral("oauth_[a-z_]{1,40}"));
    QStringList found;
    auto all = name.globalMatch(
        QString::fromLatin1(body.mid(at + qsizetype(qstrlen("oauth_parameters_absent=")), 1000)));
    while (all.hasNext()) {
        found.append(all.next().captured());
    }
    return found;
}

// Where only the body is known, a page may say its status itself: "<title>502 Bad Gateway</title>".
httpcall::HttpAnswer withStatus(httpcall::HttpAnswer answer)
{
    static const QRegularExpression title(QStringLiteral("<title>\\s*(?:Error )?([345]\\d\\d)\\b"),
                                          QRegularExpression::CaseInsensitiveOption);
    if (answer.status == 0) {
        const auto said = title.match(QString::fromUtf8(answer.body.left(4096)));
        answer.status = said.hasMatch() ? said.captured(1).toInt() : 0;
    }
    return answer;
}

bool isSuccess(int status)
{
    return status >= 200 && status < 300;
}

// One of the store's sentences as somebody copied it, without anything round it.
oauth::StoreAnswer readSentence(const QByteArray &body)
{
    const QString sentence = QString::fromUtf8(body.left(oauth::longestSentence)).simplified();
    const bool isText = !sentence.startsWith(QLatin1Char('<')) && !sentence.startsWith(u'{') &&
                        !sentence.startsWith(u'[');
    return isText ? oauth::StoreAnswer{oauth::outcomeOfSentence(sentence.toUtf8()), sentence}
                  : oauth::StoreAnswer{};
}

} // namespace

Reading::Reading(const Evidence &evidence)
    : m_evidence(evidence)
    , m_call(evidence.request.kind != CallKind::Unknown ? evidence.request.kind
                                                        : callKindOf(evidence.request.url))
    , m_outcome(evidence.outcome)
    , m_small(evidence.answer.body.left(mostOfABody).toLower())
{
    readAnswer();
    readProblem();
    m_resources = resourcesIn(m_said);
    m_missing = missingIn(m_said);
    if (m_missing.isEmpty()) {
        m_missing = absentIn(m_small);
    }
}

void Reading::readAnswer()
{
    httpcall::HttpAnswer answer = withStatus(m_evidence.answer);
    answer.body = answer.body.left(mostOfABody);
    m_status = answer.status;
    if (answer.status == 0 && answer.body.isEmpty()) {
        return;
    }
    m_isPage = commerce::isPage(answer);
    oauth::StoreAnswer refusal = oauth::readRestError(answer.body);
    if (!commerce::isNamed(refusal) && answer.status == 0) {
        refusal = readSentence(answer.body);
    }
    m_said = refusal.sentence;
    if (m_outcome) {
        return;
    }
    const bool isTokenPair = oauth::parseTokenResponse(answer.body).has_value();
    if (isSuccess(answer.status) || (answer.status == 0 && isTokenPair)) {
        m_outcome = m_isPage                        ? Outcome::PageForSuccess
                    : isTokenCall() && !isTokenPair ? Outcome::Unknown
                                                    : Outcome::Received;
    } else if (answer.status != 0 || refusal.outcome != Outcome::Refused || m_isPage) {
        m_outcome = answer.status == 0 && m_isPage ? Outcome::Page
                                                   : commerce::outcomeOfAnswer(answer, refusal);
    }
}

void Reading::readProblem()
{
    const auto known =
        std::find_if(std::begin(outcomesByCode), std::end(outcomesByCode),
                     [this](const CodeOutcome &each) { return isProblem(each.code); });
    if (!m_outcome && known != std::end(outcomesByCode)) {
        m_outcome = known->outcome;
    }
    if (m_said.isEmpty() && m_outcome) { // "HTTP 401: The consumer isn't authorized to access …"
        const QString &detail = m_evidence.problem.detail;
        const qsizetype at = detail.indexOf(QLatin1String(": "));
        const bool isOfStore = detail.startsWith(QLatin1String("HTTP "));
        m_said = isOfStore && at >= 0 ? detail.mid(at + 2, oauth::longestSentence) : QString();
    }
}

bool Reading::holds(QByteArrayView part) const
{
    return m_small.contains(part) || m_said.toLower().toUtf8().contains(part);
}

bool Reading::holdsAny(std::initializer_list<QByteArrayView> parts) const
{
    return std::any_of(parts.begin(), parts.end(),
                       [this](QByteArrayView part) { return holds(part); });
}

const activation::TimelineEvent *Reading::last(activation::TimelineStep step) const
{
    const auto &events = m_evidence.activation.events;
    const auto found = std::find_if(events.crbegin(), events.crend(),
                                    [step](const auto &event) { return event.step == step; });
    return found == events.crend() ? nullptr : &*found;
}

int Reading::timesOf(activation::TimelineStep step) const
{
    int times = 0;
    for (const activation::TimelineEvent &event : m_evidence.activation.events) {
        times += event.step == step ? 1 + event.more : 0;
    }
    return times;
}

QString Reading::place() const
{
    const QByteArray &url =
        m_evidence.request.url.isEmpty() ? m_evidence.store.baseUrl : m_evidence.request.url;
    const Result<web::Origin> origin = web::originOf(url);
    return origin ? QString::fromLatin1(origin->text()) : QString();
}

} // namespace latchkey::causes
