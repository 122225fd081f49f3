// SPDX-License-Identifier: Apache-2.0
// application/x-www-form-urlencoded, read without guessing (URL Standard §5.1).
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

#include <optional>

namespace latchkey::web {

// The fields of one form, or of the query of a URL: decoded octets, wiped when they go.
class FormFields
{
public:
    // '+' is a space; a piece without '=' has an empty value. Nothing if there is a percent sign
    // without two hexadecimal digits, or more than 64 fields.
    static std::optional<FormFields> read(QByteArrayView encoded);

    FormFields(FormFields &&) = default;
    FormFields &operator=(FormFields &&) = default;
    FormFields(const FormFields &) = delete;
    FormFields &operator=(const FormFields &) = delete;
    ~FormFields();

    // The value of the one field of this name; nothing if there is none, or more than one. Lives as
    // long as the form.
    std::optional<QByteArrayView> only(QByteArrayView name) const;

    // How many fields have this name.
    qsizetype count(QByteArrayView name) const;

private:
    FormFields() = default;
    QList<QPair<QByteArray, QByteArray>> m_fields;
};

} // namespace latchkey::web
