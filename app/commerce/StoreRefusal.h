// SPDX-License-Identifier: Apache-2.0
// What a store's answer other than success is called, and how it is told.
#pragma once

#include "base/Problem.h"
#include "httpcall/HttpCall.h"
#include "oauth/Outcome.h"
#include "web/Origin.h"

namespace latchkey::commerce {

// The problem for an objection of the store's that has a meaning of its own, or its own words where
// it has none. Codes as listed at CommerceClient.
Problem problemOfRefusal(const web::Origin &store, const oauth::StoreAnswer &refusal, int status);

// The problem for an answer without such words (outcomeWithoutWords() says which kind it is).
Problem problemOfPage(const web::Origin &store, const httpcall::HttpAnswer &answer);

// The problem for a web page that came as a success.
Problem pageProblem(const web::Origin &store, int status);

// The problem for a success whose body is not what it has to be.
Problem unreadableAnswer(const web::Origin &store, const QString &detail);

// Whether the body named the objection, in the store's sentences or in words of its own.
bool isNamed(const oauth::StoreAnswer &refusal);

// What an answer other than success means, whose body was read as `refusal`: a password of the web
// server, what the store said, or what is to be seen without words.
oauth::Outcome outcomeOfAnswer(const httpcall::HttpAnswer &answer,
                               const oauth::StoreAnswer &refusal);

} // namespace latchkey::commerce
