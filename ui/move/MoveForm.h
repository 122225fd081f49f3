// SPDX-License-Identifier: Apache-2.0
// One of the ways to another computer, as a page of MoveDialog.
#pragma once

#include "base/Problem.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace latchkey::ui {

class FieldHint;
class Heading;

// A heading, a sentence, what the page itself adds, what is wrong or being done, and its one
// button.
class MoveForm : public QWidget
{
    Q_OBJECT
public:
    MoveForm(const QString &title, const QString &sentence, const QString &verb, QWidget *parent);

    bool isBusy() const { return m_isBusy; }
    // Its end follows; nothing happens where nothing is under way.
    virtual void cancel() {}
    // What was done, in the place of the page; empty before.
    QString outcome() const;

    QPushButton *primary() const { return m_primary; }

Q_SIGNALS:
    void busyChanged(bool busy);
    // The person pressed its button.
    void pressed();

protected:
    QVBoxLayout *rows() const { return m_rows; }
    void setBusy(bool busy, const QString &doing = {});
    void tell(const QString &doing);
    void refuse(const Problem &problem);
    // The page is over: nothing but these sentences stays, one below the other.
    void conclude(const QStringList &sentences);

private:
    QWidget *m_body;
    QVBoxLayout *m_rows;
    QLabel *m_outcome;
    FieldHint *m_problem;
    QProgressBar *m_progress;
    QLabel *m_doing;
    QPushButton *m_primary;
    bool m_isBusy = false;
};

} // namespace latchkey::ui
