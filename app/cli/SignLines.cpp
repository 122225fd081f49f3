// SPDX-License-Identifier: Apache-2.0
#include "cli/SignLines.h"

#include "cli/SignLineReader.h"
#include "oauth/AuthorizationHeader.h"
#include "oauth/BaseString.h"
#include "oauth/Signature.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace latchkey::cli {

namespace {

constexpr qsizetype maxLineSize = qsizetype(16) << 20;

// None of it needs escaping but the header's quotes: it came through percentEncode() or base64.
void appendAnswer(QByteArray &out, QByteArrayView base, QByteArrayView signed64,
                  const oauth::Parameters &protocolWithSignature)
{
    out.append("{\"base_string\": \"").append(base);
    out.append("\", \"signature\": \"").append(signed64);
    out.append("\", \"authorization\": \"");
    oauth::appendAuthorizationHeader(out, protocolWithSignature, "\\\"");
    out.append("\"}\n");
}

void appendProblem(QByteArray &out, const Problem &problem)
{
    QString text = QString::fromLatin1(problem.code) + QLatin1String(": ") + problem.sentence;
    if (!problem.detail.isEmpty()) {
        text += QLatin1String(" (") + problem.detail + u')';
    }
    const QJsonObject object{{QStringLiteral("error"), text}};
    out.append(QJsonDocument(object).toJson(QJsonDocument::Compact)).append('\n');
}

Result<oauth::SignatureMethod> methodOf(const oauth::Parameters &protocol)
{
    for (const auto &[name, value] : protocol) {
        if (name == "oauth_signature_method") {
            return oauth::signatureMethodNamed(value);
        }
    }
    return oauth::SignatureMethod::HmacSha256;
}

// This signature in place of one that was there.
void setSignature(oauth::Parameters &protocol, const QByteArray &signed64)
{
    static const QByteArray name("oauth_signature");
    protocol.removeIf([](const auto &parameter) { return parameter.first == name; });
    protocol.append({name, signed64});
}

// Lines mostly come with the secrets of the line before, and setting up a key costs more than
// signing.
class KeptSigner
{
public:
    oauth::Signer &of(oauth::SignatureMethod method, const Secret &consumerSecret,
                      const Secret &tokenSecret)
    {
        const bool isSameMethod = m_signer != nullptr && method == m_method;
        if (isSameMethod && consumerSecret == m_consumerSecret && tokenSecret == m_tokenSecret) {
            return *m_signer;
        }
        if (isSameMethod) {
            m_signer->use(consumerSecret, tokenSecret);
        } else {
            m_signer = std::make_unique<oauth::Signer>(method, consumerSecret, tokenSecret);
        }
        m_method = method;
        m_consumerSecret = consumerSecret;
        m_tokenSecret = tokenSecret;
        return *m_signer;
    }

private:
    oauth::SignatureMethod m_method = oauth::SignatureMethod::HmacSha256;
    Secret m_consumerSecret;
    Secret m_tokenSecret;
    std::unique_ptr<oauth::Signer> m_signer;
};

} // namespace

struct LineSigner::State
{
    const oauth::Dialect &dialect;
    SignLineReader reader;
    KeptSigner signer;
    QByteArray held;         // a line whose end has not come yet
    bool isSkipping = false; // the rest of a line that was too long
    bool hasFailed = false;

    Result<void> answer(QByteArrayView line, QByteArray &output)
    {
        const auto read = reader.read(line);
        if (!read) {
            return failure(read.error());
        }
        LineToSign &asked = **read;
        const auto method = methodOf(asked.request.protocol);
        if (!method) {
            return failure(method.error());
        }
        const auto base = oauth::baseString(dialect, asked.request);
        if (!base) {
            return failure(base.error());
        }
        const QByteArray signed64 =
            signer.of(*method, asked.consumerSecret, asked.tokenSecret).signature(*base);
        setSignature(asked.request.protocol, signed64);
        appendAnswer(output, *base, signed64, asked.request.protocol);
        return {};
    }

    void fail(const Problem &problem, QByteArray &output)
    {
        hasFailed = true;
        appendProblem(output, problem);
    }

    // Keeps the beginning of a line, or gives it up once it is too long.
    void hold(QByteArrayView piece, QByteArray &output)
    {
        if (isSkipping) {
            return;
        }
        held.append(piece);
        if (held.size() > maxLineSize) {
            held.clear();
            isSkipping = true;
            fail({"oauth.line-too-long",
                  QCoreApplication::translate("Oauth", "This line is longer than 16 MiB."),
                  QString()},
                 output);
        }
    }
};

LineSigner::LineSigner(const oauth::Dialect &dialect)
    : m_state(new State{dialect, {}, {}, {}, false, false})
{}

LineSigner::~LineSigner() = default;

void LineSigner::feed(QByteArrayView input, QByteArray &output)
{
    while (true) {
        const qsizetype end = input.indexOf('\n');
        if (end < 0) {
            m_state->hold(input, output);
            return;
        }
        const QByteArrayView piece = input.first(end);
        input = input.sliced(end + 1);
        if (m_state->held.isEmpty() && !m_state->isSkipping) {
            signLine(piece, output);
            continue;
        }
        m_state->hold(piece, output);
        finish(output);
    }
}

void LineSigner::finish(QByteArray &output)
{
    if (!m_state->isSkipping && !m_state->held.isEmpty()) {
        signLine(m_state->held, output);
    }
    m_state->held.resize(0);
    m_state->isSkipping = false;
}

void LineSigner::signLine(QByteArrayView line, QByteArray &output)
{
    if (const auto answered = m_state->answer(line, output); !answered) {
        m_state->fail(answered.error(), output);
    }
}

bool LineSigner::hasFailed() const
{
    return m_state->hasFailed;
}

} // namespace latchkey::cli
