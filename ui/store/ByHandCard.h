// SPDX-License-Identifier: Apache-2.0
// "By hand in Admin": what is typed there, and the list of what is checked there.
#pragma once

#include "ui/look/CardFrame.h"
#include "ui/store/AdminForm.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace latchkey::ui {

class ByHandCard : public CardFrame
{
    Q_OBJECT
public:
    explicit ByHandCard(QWidget *parent = nullptr);

    void show(const integrations::Integration &integration, quint16 port, const ApiTab &api);
    // What is checked on Admin's API tab, a line each, indented.
    void showChecklist(const QString &checklist);

    const AdminForm *form() const { return m_form; }
    // Where the keyboard begins.
    QWidget *firstField() const;

Q_SIGNALS:
    // It was saved there.
    void activationWanted();
    void adminWanted();
    void resourcesWanted();
    void printWanted();
    void pdfWanted();

private:
    void copyChecklist();

    AdminForm *m_form;
    QWidget *m_listBox;
    QPlainTextEdit *m_list;
    QPushButton *m_copy;
};

} // namespace latchkey::ui
