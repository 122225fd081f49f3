// SPDX-License-Identifier: Apache-2.0
#include "bundle/SecretScan.h"

#include <algorithm>
#include <array>
#include <functional>

namespace latchkey::bundle {

namespace {

constexpr int mostForms = 2; // one in another
constexpr qsizetype shortestRun = 24;

using IsPart = bool (*)(char);

bool isHex(char octet)
{
    return (octet >= '0' && octet <= '9') || (octet >= 'a' && octet <= 'f') ||
           (octet >= 'A' && octet <= 'F');
}

bool isBase64(char octet)
{
    return (octet >= '0' && octet <= '9') || (octet >= 'a' && octet <= 'z') ||
           (octet >= 'A' && octet <= 'Z') || octet == '+' || octet == '/' || octet == '-' ||
           octet == '_';
}

// What each long run of such octets stands for, beginning at each of the first `offsets` of them; a
// blank between two.
QByteArray decodedRuns(QByteArrayView text, IsPart isPart, int offsets,
                       const std::function<QByteArray(const QByteArray &)> &decode)
{
    QByteArray all;
    for (const auto *at = text.begin(); at != text.end();) {
        const auto *begin = std::find_if(at, text.end(), isPart);
        const auto *end = std::find_if_not(begin, text.end(), isPart);
        for (int offset = 0; offset < offsets && end - begin - offset >= shortestRun; ++offset) {
            all += decode(QByteArray(begin + offset, end - begin - offset)) + ' ';
        }
        at = end;
    }
    return all;
}

QByteArray fromPercent(QByteArrayView text)
{
    return text.contains('%') ? QByteArray::fromPercentEncoding(text.toByteArray()) : QByteArray();
}

// \u0061 is the one escape that can hide a letter.
QByteArray fromJson(QByteArrayView text)
{
    constexpr qsizetype length = 6;
    constexpr int hexadecimal = 16;
    QByteArray plain;
    for (qsizetype at = text.indexOf("\\u"), last = 0; at >= 0 || last > 0;
         at = text.indexOf("\\u", last)) {
        if (at < 0 || at + length > text.size()) {
            return plain + text.sliced(last).toByteArray();
        }
        const int code = text.sliced(at + 2, length - 2).toByteArray().toInt(nullptr, hexadecimal);
        plain += text.sliced(last, at - last).toByteArray();
        plain += char(code);
        last = at + length;
    }
    return plain;
}

QByteArray fromBase64(QByteArrayView text)
{
    // a secret may begin anywhere within three octets, thus within four letters
    return decodedRuns(text, isBase64, 4, [](QByteArray run) {
        run.replace('-', '+').replace('_', '/');
        return QByteArray::fromBase64(run);
    });
}

QByteArray fromHex(QByteArrayView text)
{
    return decodedRuns(text, isHex, 2, [](const QByteArray &run) {
        return QByteArray::fromHex(run.size() % 2 == 0 ? run : run.chopped(1));
    });
}

struct Form
{
    const char *name;
    QByteArray (*undone)(QByteArrayView);
};

constexpr std::array<Form, 4> forms = {
    {{"percent", fromPercent}, {"json", fromJson}, {"base64", fromBase64}, {"hex", fromHex}}};

std::optional<QByteArray> find(QByteArrayView text, const secrets::SecretMarks &marks, int more)
{
    if (marks.findIn(text)) {
        return QByteArray("plain");
    }
    for (const Form &form : forms) {
        const QByteArray undone = more > 0 ? form.undone(text) : QByteArray();
        const auto found = undone.isEmpty() ? std::nullopt : find(undone, marks, more - 1);
        if (found) {
            return *found == "plain" ? QByteArray(form.name) : *found + " in " + form.name;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<QByteArray> secretIn(QByteArrayView text, const secrets::SecretMarks &marks)
{
    return marks.count() == 0 ? std::nullopt : find(text, marks, mostForms);
}

} // namespace latchkey::bundle
