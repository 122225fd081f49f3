// SPDX-License-Identifier: Apache-2.0
#include "storeservice/AnswerFrame.h"

#include "storeservice/Text.h"
#include "trace/Redactor.h"

#include <QCryptographicHash>

#include <algorithm>
#include <utility>

namespace latchkey::storeservice {

namespace {

constexpr qsizetype longestLine = 4'096; // the script's are half as long

// Reads the pieces one after the other.
class Reading
{
public:
    Reading(QByteArrayView printed, QByteArrayView marker)
        : m_rest(printed)
        , m_marker(marker.toByteArray() + ':')
    {}
    ~Reading() { wipe(m_json); }
    Q_DISABLE_COPY_MOVE(Reading)

    void read();

    bool isThere() const { return m_isThere; }
    bool isWhole() const { return m_isThere && m_isEnded && !m_isBroken; }
    const QByteArray &json() const { return m_json; }
    const QByteArray &foreign() const { return m_foreign; }

private:
    void leave(QByteArrayView text);
    void take(QByteArrayView piece);
    void end(QByteArrayView piece);

    QByteArrayView m_rest;
    QByteArray m_marker;
    QByteArray m_json;
    QByteArray m_foreign;
    qsizetype m_count = 0;
    bool m_isThere = false;
    bool m_isEnded = false;
    bool m_isBroken = false;
};

// Up to each marker it is foreign, from there to the semicolon a piece of the answer. Where that is
// missing, the line is neither: it may hold a part of a token.
void Reading::read()
{
    for (;;) {
        const qsizetype at = m_rest.indexOf(m_marker);
        leave(m_rest.first(at < 0 ? m_rest.size() : at));
        if (at < 0) {
            return;
        }
        m_isThere = true;
        m_rest = m_rest.sliced(at + m_marker.size());
        const QByteArrayView near = m_rest.first(std::min(longestLine, m_rest.size()));
        const qsizetype stop = near.indexOf(';');
        const qsizetype lineEnd = near.indexOf('\n');
        const bool isPiece = stop >= 0 && (lineEnd < 0 || stop < lineEnd);
        if (isPiece) {
            take(m_rest.first(stop));
        } else {
            m_isBroken = true;
        }
        const qsizetype behind = isPiece ? stop + 1 : lineEnd < 0 ? near.size() : lineEnd;
        m_rest = m_rest.sliced(behind);
    }
}

void Reading::leave(QByteArrayView text)
{
    const QByteArrayView said = text.trimmed();
    if (!said.isEmpty() && m_foreign.size() <= 4 * mostForeignText) {
        m_foreign += (m_foreign.isEmpty() ? "" : "\n") + said.toByteArray();
    }
}

void Reading::take(QByteArrayView piece)
{
    if (piece.startsWith("end:")) {
        end(piece.sliced(4));
        return;
    }
    const QByteArray number = QByteArray::number(m_count) + ':';
    QByteArray base64 =
        piece.startsWith(number) ? piece.sliced(number.size()).toByteArray() : QByteArray();
    auto decoded = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    m_isBroken = m_isBroken || m_isEnded || base64.isEmpty() || !decoded;
    wipe(base64);
    if (decoded) {
        // appending would leave the octets behind in memory that was too small
        QByteArray longer(m_json.size() + (*decoded).size(), Qt::Uninitialized);
        std::copy((*decoded).cbegin(), (*decoded).cend(),
                  std::copy(m_json.cbegin(), m_json.cend(), longer.begin()));
        wipe(m_json);
        wipe(*decoded);
        m_json = std::move(longer);
    }
    ++m_count;
}

void Reading::end(QByteArrayView piece)
{
    const QByteArray expected =
        QByteArray::number(m_count) + ':' +
        QCryptographicHash::hash(m_json, QCryptographicHash::Sha256).toHex();
    m_isBroken = m_isBroken || m_isEnded || piece != expected;
    m_isEnded = true;
}

} // namespace

QString foreignText(QByteArrayView printed)
{
    static const trace::Redactor redactor;
    const QString text = QString::fromUtf8(printed.first(
        std::min(printed.size(), 2 * mostForeignText))); // a redacted mark may be longer
    const QString shown = redactor.redacted(text.trimmed());
    return shown.size() <= mostForeignText ? shown
                                           : shown.first(mostForeignText) + QStringLiteral("…");
}

Result<AnswerFrame> frameIn(QByteArrayView printed, QByteArrayView marker)
{
    Reading reading(printed, marker);
    reading.read();
    if (reading.isWhole()) {
        return AnswerFrame{Secret(reading.json()), foreignText(reading.foreign())};
    }
    if (reading.isThere()) {
        return failure("storeservice.broken-answer",
                       Text::tr("The store's answer did not arrive whole: something else wrote "
                                "into it. Try again; if it happens again, send the details to "
                                "whoever looks after the store."),
                       foreignText(reading.foreign()));
    }
    return failure("storeservice.no-answer",
                   Text::tr("The store's PHP ended without an answer. See the details for what it "
                            "printed."),
                   foreignText(reading.foreign()));
}

} // namespace latchkey::storeservice
