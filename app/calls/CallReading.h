// SPDX-License-Identifier: Apache-2.0
// What was read of an application's calls.
#pragma once

#include "acl/ApiCall.h"
#include "documents/FileProblem.h"

#include <QList>
#include <QString>

namespace latchkey::calls {

enum class CallFormat {
    Lines,
    Commands,
    Code,
    HttpFile,
    Har,
    Postman,
    Insomnia,
    Bruno,
    OpenApi,
    Environment
};

struct FoundCall
{
    acl::ApiCall call;
    int line = 0;              // where it stands, from 1; 0 where lines mean nothing
    QString where;             // otherwise: the request's name, the OpenAPI operation; may be empty
    bool isInVariable = false; // of a question: its method (and path, if that is empty) is in one

    // Nobody says with which method it is called: it is shown and never chosen by.
    bool isQuestion() const { return call.method.isEmpty(); }

    friend bool operator==(const FoundCall &, const FoundCall &) = default;
};

// Of a question: what is not known of it, as a person reads it: "method unknown: …".
QString questionText(const FoundCall &question);

struct CallReading
{
    CallFormat format = CallFormat::Lines;
    // Each method and path once, in the order they come; OpenAPI's by path.
    QList<FoundCall> calls;
    QList<documents::FileProblem> problems;
    int others = 0;  // requests that are no calls of the REST API: pages, pictures, other hosts
    int graphQl = 0; // requests to /graphql
};

inline constexpr qsizetype maxCallOctets = 64LL * 1024 * 1024;
inline constexpr qsizetype maxCalls = 100'000;
inline constexpr qsizetype maxCallRemarks = 100;

} // namespace latchkey::calls
