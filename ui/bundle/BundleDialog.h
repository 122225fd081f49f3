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
    explicit BundleDialog(QWidget *parent = nullptr);

    // What is in it, once that is known; until then it says that it waits. `marks` is what may not
    // be in it.
    void show(const bundle::SupportBundle &bundle, const secrets::SecretMarks &marks);

    // Where to save it, if not asked: for tests.
    void saveTo(const QString &path);

Q_SIGNALS:
    void saved(const QString &path);
    // The person does not want to wait for what has not come out yet.
    void skipWanted();

private:
    void build();
    void showFile(int row);
    void askForFile();
    void say(const QString &text);

    secrets::SecretMarks m_marks{Secret()};
    QString m_suggested;
    QList<bundle::BundleFile> m_content;
    QListWidget *m_files;
    QPlainTextEdit *m_text;
    QLabel *m_said;
    QPushButton *m_skip;
    QPushButton *m_save;
};

} // namespace latchkey::ui
