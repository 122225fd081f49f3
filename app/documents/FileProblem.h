// SPDX-License-Identifier: Apache-2.0
// What was wrong with one file that was read, and where.
#pragma once

#include "base/Problem.h"

#include <QString>

namespace latchkey::documents {

// A problem in a file. Reading goes on: what the others say still counts.
struct FileProblem
{
    QString path; // as it was given or found; inside a zip: "module.zip/etc/acl.xml"
    int line = 0; // from 1; 0 = the file as a whole
    Problem problem;
    bool isSkipped = true; // nothing of the file was taken; otherwise a remark

    friend bool operator==(const FileProblem &, const FileProblem &) = default;
};

// "path:line: sentence", as compilers write it. Foreign text in it is not escaped yet.
QString text(const FileProblem &problem);

} // namespace latchkey::documents
