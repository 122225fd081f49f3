// SPDX-License-Identifier: Apache-2.0
// What is entered in Admin, on paper: the form's fields, and the resources to check.
#pragma once

#include "base/Result.h"

#include <QList>
#include <QString>

#include <utility>

class QTextDocument;

namespace latchkey::ui {

struct AdminSheet
{
    QString title;
    QString intro;                             // where in Admin that is
    QList<std::pair<QString, QString>> fields; // name and value, as Admin's form has them
    QString checklist;                         // a line each, indented by four spaces a level
};

// As plain text, whatever it holds.
void write(const AdminSheet &sheet, QTextDocument &document);

// Replaces the file. Problem: `sheet.not-saved` (no permission, no room, no such folder).
Result<void> savePdf(const AdminSheet &sheet, const QString &path);

} // namespace latchkey::ui
