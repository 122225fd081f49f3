// SPDX-License-Identifier: Apache-2.0
#include "secrets/SecretJson.h"

#include <algorithm>
#include <functional>

namespace latchkey::secrets {

namespace {

// Where a text stands among the octets, without its quotes.
struct Span
{
    qsizetype from = 0;
    qsizetype until = 0;
};

// The closing quote of the text that begins at `from`; the end where there is none.
qsizetype closingQuote(QByteArrayView json, qsizetype from)
{
    while (from < json.size() && json[from] != '"') {
        from += json[from] == '\\' ? 2 : 1;
    }
    return std::min(from, json.size());
}

qsizetype pastSpace(QByteArrayView json, qsizetype at)
{
    while (at < json.size() && (json[at] == ' ' || (json[at] >= '\t' && json[at] <= '\r'))) {
        ++at;
    }
    return at;
}

// The texts of the members with one of these names, in their order.
QList<Span> textsOf(QByteArrayView json, const QByteArrayList &names)
{
    QList<Span> found;
    bool isWanted = false; // the text that comes next is the value of such a member
    for (qsizetype at = 0; at < json.size(); ++at) {
        if (json[at] != '"') {
            isWanted = false;
            continue;
        }
        const Span text{at + 1, closingQuote(json, at + 1)};
        if (isWanted && text.until < json.size()) {
            found.append(text);
        }
        const qsizetype colon = pastSpace(json, text.until + 1);
        isWanted = !isWanted && colon < json.size() && json[colon] == ':' &&
                   names.contains(json.sliced(text.from, text.until - text.from));
        at = isWanted ? pastSpace(json, colon + 1) - 1 : text.until;
    }
    return found;
}

} // namespace

ApartJson takenApart(QByteArrayView json, const QByteArrayList &names)
{
    ApartJson apart;
    qsizetype done = 0;
    for (const Span &each : textsOf(json, names)) {
        apart.json += json.sliced(done, each.from - done);
        apart.json += QByteArray::number(apart.secrets.size());
        apart.secrets.append(Secret(json.sliced(each.from, each.until - each.from)));
        done = each.until;
    }
    apart.json += json.sliced(done);
    return apart;
}

Secret putTogether(const ApartJson &apart, const QByteArrayList &names)
{
    qsizetype size = apart.json.size();
    for (const Secret &each : apart.secrets) {
        size += each.reveal().size();
    }
    QByteArray whole;
    whole.reserve(size); // growing would leave octets behind in memory that was too small
    const QByteArrayView json = apart.json;
    qsizetype done = 0;
    for (const Span &each : textsOf(json, names)) {
        bool isNumber = false;
        const int number = json.sliced(each.from, each.until - each.from).toInt(&isNumber);
        if (!isNumber || number < 0 || number >= apart.secrets.size()) {
            continue;
        }
        whole += json.sliced(done, each.from - done);
        whole += apart.secrets[number].reveal();
        done = each.until;
    }
    whole += json.sliced(done);
    Secret secret(whole);
    wipe(whole);
    return secret;
}

const Secret *secretOf(const QJsonValue &text, const QList<Secret> &secrets)
{
    bool isNumber = false;
    const int number = text.toString().toInt(&isNumber);
    return isNumber && number >= 0 && number < secrets.size() ? &secrets[number] : nullptr;
}

} // namespace latchkey::secrets
