// SPDX-License-Identifier: Apache-2.0
#include "ui/bundle/BundleDialog.h"

#include "base/ForeignText.h"
#include "base/Job.h"
#include "bundle/BundleArchive.h"
#include "ui/look/Buttons.h"
#include "ui/look/Heading.h"
#include "ui/look/Metrics.h"
#include "ui/look/Remembered.h"
#include "ui/look/Words.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFontDatabase>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace latchkey::ui {

namespace {

constexpr int wide = 720;
constexpr int high = 520;
constexpr int namesWidth = 180;
constexpr qsizetype mostShown = 512LL * 1024; // of a file, in octets

QString shownText(const QByteArray &octets)
{
    const QString text =
        linesWithoutControls(QString::fromUtf8(octets.first(std::min(mostShown, octets.size()))));
    return octets.size() <= mostShown
               ? text
               : text + QStringLiteral("\n…\n") +
                     BundleDialog::tr("%L1 more octets").arg(octets.size() - mostShown);
}

} // namespace

BundleDialog::BundleDialog(QWidget *parent)
    : QDialog(parent)
    , m_files(new QListWidget(this))
    , m_text(new QPlainTextEdit(this))
    , m_said(plainLabel({}, this))
    , m_skip(framedButton(tr("Do not wait"), this))
    , m_save(primaryButton(tr("Save the file …"), this))
{
    build();
    connect(m_files, &QListWidget::currentRowChanged, this, &BundleDialog::showFile);
    connect(m_skip, &QPushButton::clicked, this, &BundleDialog::skipWanted);
    connect(m_save, &QPushButton::clicked, this, &BundleDialog::askForFile);
    m_save->setEnabled(false);
    say(tr("Looking at the store and at this computer …"));
}

void BundleDialog::show(const bundle::SupportBundle &bundle, const secrets::SecretMarks &marks)
{
    m_marks = marks;
    m_suggested = bundle::suggestedFile(bundle);
    m_content = bundle::contentOf(bundle);
    for (const bundle::BundleFile &each : std::as_const(m_content)) {
        m_files->addItem(QString::fromUtf8(each.name));
    }
    m_files->setCurrentRow(0);
    m_skip->hide();
    m_save->setEnabled(true);
    say({});
}

void BundleDialog::build()
{
    setWindowTitle(tr("File for support"));
    m_files->setAccessibleName(tr("What is in the file"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("Content"));
    auto *splitter = new QSplitter(this);
    rememberSizeOf(splitter, QLatin1String("bundle-files"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_files);
    splitter->addWidget(m_text);
    splitter->setSizes({namesWidth, wide - namesWidth});
    splitter->setStretchFactor(1, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_skip, QDialogButtonBox::ActionRole);
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spaceHuge, spaceHuge, spaceHuge, spaceLarge);
    column->setSpacing(space);
    column->addWidget(new Heading(windowTitle(), this));
    column->addWidget(
        plainLabel(tr("This is everything that will be in the file. No password and no "
                      "key of your store is among it: they were left out, and the "
                      "finished file is looked through once more before it is saved. "
                      "The addresses of your store, the name of this integration and "
                      "what happened to it are in there for support to read."),
                   this));
    column->addWidget(splitter, 1);
    column->addWidget(m_said);
    column->addWidget(buttons);
    resize(wide, high);
    rememberSizeOf(this, QLatin1String("bundle"));
}

void BundleDialog::showFile(int row)
{
    m_text->setPlainText(row < 0 ? QString() : shownText(m_content[row].octets));
}

void BundleDialog::say(const QString &text)
{
    m_said->setText(withoutControls(text));
    m_said->setVisible(!text.isEmpty());
}

void BundleDialog::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Save the file for support"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // nothing is overwritten
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(folder.filePath(m_suggested));
    connect(dialog, &QFileDialog::fileSelected, this, &BundleDialog::saveTo);
    dialog->open();
}

void BundleDialog::saveTo(const QString &path)
{
    m_save->setEnabled(false);
    say(tr("Looking through the file …"));
    runJob(
        this,
        [path, content = m_content, marks = m_marks] {
            return bundle::saveBundle(path, content, marks);
        },
        [this, path](const Result<void> &done) {
            m_save->setEnabled(true);
            say(done ? tr("Saved as %1. Send this file to whoever helps you.")
                           .arg(QDir::toNativeSeparators(path))
                     : done.error().sentence);
            if (done) {
                Q_EMIT saved(path);
            }
        });
}

} // namespace latchkey::ui
