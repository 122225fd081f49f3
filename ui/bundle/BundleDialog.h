// SPDX-License-Identifier: Apache-2.0
// A file for the support desk: what exactly is in it, and where to save it.
#pragma once

#include "bundle/SupportBundle.h"
#include "secrets/SecretMarks.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace latchkey::ui {

class BundleDialog : public QDialog
{
    Q_OBJECT
public:
    // `marks` is what may not be in it.
    BundleDialog(const bundle::SupportBundle &bundle, secrets::SecretMarks marks,
                 QWidget *parent = nullptr);

    // Where to save it, if not asked: for tests.
    void saveTo(const QString &path);

Q_SIGNALS:
    void saved(const QString &path);

private:
    void build();
    void showFile(int row);
    void askForFile();
    void say(const QString &text);

    const QString m_suggested;
    const QList<bundle::BundleFile> m_content;
    const secrets::SecretMarks m_marks;
    QListWidget *m_files;
    QPlainTextEdit *m_text;
    QLabel *m_said;
    QPushButton *m_save;
};

} // namespace latchkey::ui
