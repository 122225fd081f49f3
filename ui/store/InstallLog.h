// SPDX-License-Identifier: Apache-2.0
// What the store prints while a module is installed, folded away until somebody wants to read it.
#pragma once

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace latchkey::ui {

class InstallLog : public QWidget
{
    Q_OBJECT
public:
    explicit InstallLog(QWidget *parent = nullptr);

    // All of it; lines of a store's, which are shown as they are but for control characters.
    void show(const QStringList &lines);
    void add(const QStringList &lines);

    QPlainTextEdit *text() const { return m_text; }

private:
    void unfold(bool unfolded);

    QPushButton *m_link;
    QPlainTextEdit *m_text;
};

} // namespace latchkey::ui
