// SPDX-License-Identifier: Apache-2.0
// What writing a module would do to each file that is there, line by line, before something is
// lost.
#pragma once

#include "module/WritePlan.h"

#include <QDialog>

#include <functional>

class QListWidget;

namespace latchkey::ui {

class CodeView;
class CopyField;

class WritePlanDialog : public QDialog
{
    Q_OBJECT
public:
    // Opens without blocking; Cancel, Enter and Esc do nothing. Deletes itself; its button is
    // named "goOn". `tokens` is what becomes of them, in a sentence.
    static WritePlanDialog *ask(const module::WritePlan &plan, const QString &tokens,
                                QWidget *parent, const std::function<void()> &goOn);

private:
    WritePlanDialog(module::WritePlan plan, const QString &tokens, QWidget *parent);
    void fill();
    void showCurrent();

    module::WritePlan m_plan; // files that need consent first
    CopyField *m_folder;
    QListWidget *m_files;
    CodeView *m_difference;
};

} // namespace latchkey::ui
