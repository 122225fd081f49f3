// SPDX-License-Identifier: Apache-2.0
// The signature doctor: a failing request is pasted, and what is wrong with its signature is said.
// Nothing of it is kept: with the dialog all is gone.
#pragma once

#include "doctor/Diagnosis.h"

#include <QDialog>

class QScrollArea;
class QPlainTextEdit;
class QPushButton;

namespace latchkey::ui {

class DoctorAnswer;
class FieldHint;
class PasswordField;

class DoctorDialog : public QDialog
{
    Q_OBJECT
public:
    explicit DoctorDialog(QWidget *parent = nullptr);
    ~DoctorDialog() override;

    // As if it had been pasted and examined.
    void examine(const QString &text, const Secret &consumerSecret, const Secret &tokenSecret);
    // The same with a call of the log, as a command with words for what the log does not keep.
    // `dialect`: how it was signed; empty if that is not known.
    void explain(const QString &command, const QByteArray &dialect);
    // What is known of that call's signature, now or later; counts while its text is as it was.
    void judge(const doctor::LogVerdict &known);

Q_SIGNALS:
    void answered();

private:
    QWidget *buildQuestion();
    void goToAnswer();
    void start();
    void forget();

    QPlainTextEdit *m_paste;
    PasswordField *m_consumerSecret;
    PasswordField *m_tokenSecret;
    FieldHint *m_problem;
    QPushButton *m_examine;
    DoctorAnswer *m_answer;
    QScrollArea *m_scroll;
    QString m_explained;  // of the log; it holds no secret
    QByteArray m_dialect; // of that
    std::optional<doctor::LogVerdict> m_known;
    quint64 m_run = 0; // only the last one's answer counts
};

} // namespace latchkey::ui
