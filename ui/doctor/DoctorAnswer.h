// SPDX-License-Identifier: Apache-2.0
// What the signature doctor found, for a person to read.
#pragma once

#include "doctor/Diagnosis.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace latchkey::ui {

class BaseStringView;
class Note;

class DoctorAnswer : public QWidget
{
    Q_OBJECT
public:
    explicit DoctorAnswer(QWidget *parent = nullptr);

    void show(const doctor::Diagnosis &diagnosis);
    // Forgets what was shown.
    void clear();

    QPushButton *copyButton() const { return m_copy; }

private:
    // What is said of the whole, line after line, without what is shown apart.
    static QStringList besides(const doctor::Diagnosis &diagnosis);
    void addFinding(const QString &sentence, const QString &fix);
    void copy();

    doctor::Diagnosis m_shown;
    Note *m_verdict;
    QVBoxLayout *m_findings;
    QList<QWidget *> m_lines;
    QLabel *m_baseHeading;
    BaseStringView *m_base;
    QPushButton *m_copy;
};

} // namespace latchkey::ui
