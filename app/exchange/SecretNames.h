// SPDX-License-Identifier: Apache-2.0
// What a name says of its value: a secret, something that a person chose, a person.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace latchkey::exchange {

// What stands in the place of a value: "•••", in UTF-8.
inline constexpr QByteArrayView hiddenMark("\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2");

// Letters and digits alone, small: "cc_cid", "ccCid" and "cc-cid" are one name. JSON's \u0061 is
// the letter it stands for, however many backslashes it has.
QByteArray plainName(QByteArrayView name);

// The value of whatever is called so is a password, a token or the like.
bool namesSecret(QByteArrayView name);

// A secret of whatever length that a person chose, so that it could be tried out.
bool namesChosen(QByteArrayView name);

// Commerce's names of what tells of a customer.
bool namesPerson(QByteArrayView name);

// A member that says nothing of itself, as its siblings say what it is: "value", "default_value",
// "values", "data".
bool isValueWord(QByteArrayView name);

// Whether what the member `name` says, `text`, is the name of a secret, and its sibling's value
// therefore one: {"attribute_code":"password","value":…}, {"path":"payment/x/api_key","value":…}.
// Whatever the member is called; a sentence is no name.
bool tellsSecret(QByteArrayView name, QByteArrayView text);

} // namespace latchkey::exchange
