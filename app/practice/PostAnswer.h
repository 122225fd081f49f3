// SPDX-License-Identifier: Apache-2.0
// Whether an application answered the store's POST: all the store wants to know (PROTOCOL §1.2).
#pragma once

#include <QByteArray>

namespace latchkey::practice {

enum class PostAnswer { Incomplete, Complete, NotHttp };

// Judges what has come so far; `isClosed`: no more will come. Status and content do not matter, a
// redirect is an answer like any other. Closed without an answer, or amid one, is NotHttp.
PostAnswer judgePostAnswer(QByteArrayView received, bool isClosed);

} // namespace latchkey::practice
