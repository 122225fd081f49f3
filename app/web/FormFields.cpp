// SPDX-License-Identifier: Apache-2.0
#include "web/FormFields.h"

#include "base/Secret.h"

#include <algorithm>

namespace latchkey::web {

namespace {

constexpr qsizetype mostFields = 64;

int hexDigit(char c)
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::optional<QByteArray> decoded(QByteArrayView text)
{
    QByteArray octets;
    octets.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            octets += text[i] == '+' ? ' ' : text[i];
            continue;
        }
        const int high = i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
        const int low = i + 2 < text.size() ? hexDigit(text[i + 2]) : -1;
        if (high < 0 || low < 0) {
            return std::nullopt;
        }
        octets += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return octets;
}

} // namespace

std::optional<FormFields> FormFields::read(QByteArrayView encoded)
{
    FormFields form;
    const QList<QByteArray> pieces =
        QByteArray::fromRawData(encoded.data(), encoded.size()).split('&');
    for (const QByteArray &piece : pieces) {
        if (piece.isEmpty()) {
            continue;
        }
        const qsizetype mark = piece.indexOf('=');
        const QByteArrayView all(piece);
        const auto name = decoded(mark < 0 ? all : all.first(mark));
        const auto value = decoded(mark < 0 ? QByteArrayView() : all.sliced(mark + 1));
        if (!name || !value || form.m_fields.size() == mostFields) {
            return std::nullopt;
        }
        form.m_fields.append({*name, *value});
    }
    return form;
}

FormFields::~FormFields()
{
    for (auto &field : m_fields) {
        wipe(field.second);
    }
}

std::optional<QByteArrayView> FormFields::only(QByteArrayView name) const
{
    if (count(name) != 1) {
        return std::nullopt;
    }
    const auto found = std::find_if(m_fields.cbegin(), m_fields.cend(),
                                    [name](const auto &field) { return field.first == name; });
    return QByteArrayView(found->second);
}

qsizetype FormFields::count(QByteArrayView name) const
{
    return std::count_if(m_fields.cbegin(), m_fields.cend(),
                         [name](const auto &field) { return field.first == name; });
}

} // namespace latchkey::web
