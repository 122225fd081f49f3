// SPDX-License-Identifier: Apache-2.0
// Calls in the source code of a program, in whatever language.
#pragma once

#include "calls/CallCollector.h"
#include "shell/ShellScript.h"

namespace latchkey::calls {

struct CodeReading
{
    QList<Request> requests;
    QList<Request> questions;         // paths that nobody says the method of
    QList<shell::ScriptRange> ranges; // the texts that the requests are of, by place
};

// What the idioms of JavaScript, Python, PHP, Java, Kotlin, C#, Ruby, Go and PowerShell say: the
// method is the name of the function that is given the URL (client.post, PostAsync, @POST), stands
// beside it (request("POST", …), {method: "POST"}, -Method Post, CURLOPT_CUSTOMREQUEST), or behind
// it
// (.url(…).post()). Names that are given a text once stand for it. fetch(url) and the like mean GET
// where nothing else is given. A text that leads to the REST API in any other way is a question.
CodeReading readCode(QStringView source);

} // namespace latchkey::calls
