// SPDX-License-Identifier: Apache-2.0
// Asking a SecretStore and waiting in the event loop for its answer.
#pragma once

#include "secrets/SecretStore.h"

#include <QTest>

#include <memory>

namespace latchkey::tests {

// The answer of a call that was not answered within a minute.
inline Problem unanswered()
{
    return {"test.unanswered", {}, {}};
}

// Starts `call`, a function that takes the answer's callback, and returns the answer.
template <typename Value>
Result<Value> await(const std::function<void(std::function<void(Result<Value>)>)> &call)
{
    const auto answer = std::make_shared<std::optional<Result<Value>>>();
    call([answer](Result<Value> value) { answer->emplace(std::move(value)); });
    if (*answer) {
        qFatal("answered from inside the call");
    }
    static_cast<void>(QTest::qWaitFor([answer] { return answer->has_value(); }, 60'000));
    return answer->value_or(failure(unanswered()));
}

inline Result<std::optional<Secret>> read(secrets::SecretStore &store, const QString &key)
{
    return await<std::optional<Secret>>([&](auto answer) { store.read(key, answer); });
}

inline Result<void> write(secrets::SecretStore &store, const QString &key, const QByteArray &value)
{
    return await<void>([&](auto answer) { store.write(key, Secret(value), answer); });
}

inline Result<void> remove(secrets::SecretStore &store, const QString &key)
{
    return await<void>([&](auto answer) { store.remove(key, answer); });
}

inline Result<void> check(secrets::SecretStore &store)
{
    return await<void>([&](auto answer) { store.check(answer); });
}

inline Result<void> roundTrip(secrets::SecretStore &store)
{
    return await<void>([&](auto answer) { secrets::checkRoundTrip(store, answer); });
}

// The code of the problem, empty if there was none.
template <typename T>
QByteArray codeOf(const Result<T> &result)
{
    return result ? QByteArray() : result.error().code;
}

} // namespace latchkey::tests
