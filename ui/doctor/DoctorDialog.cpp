// SPDX-License-Identifier: Apache-2.0
#include "ui/doctor/DoctorDialog.h"

#include "base/Job.h"
#include "doctor/Paste.h"
#include "oauth/Dialect.h"
#include "ui/doctor/DoctorAnswer.h"
#include "ui/look/Buttons.h"
#include "ui/look/FieldHint.h"
#include "ui/look/Metrics.h"
#include "ui/look/PasswordField.h"
#include "ui/look/Remembered.h"
#include "ui/look/Words.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QFontMetrics>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

constexpr QSize usualSize(720, 640);
constexpr int linesToPaste = 6;

// What is typed counts where the paste has none.
void takeTyped(std::optional<Secret> &secret, QLineEdit *edit)
{
    if (!secret && !edit->text().isEmpty()) {
        secret = Secret(edit->text().toUtf8());
    }
}

void addSecret(QGridLayout &form, const QString &text, PasswordField *field)
{
    auto *label = new QLabel(text);
    label->setBuddy(field->edit());
    label->setMinimumHeight(controlHeight); // in line with the field
    const int row = form.rowCount();
    form.addWidget(label, row, 0, Qt::AlignTop);
    form.addWidget(field, row, 1);
}

} // namespace

DoctorDialog::DoctorDialog(QWidget *parent)
    : QDialog(parent)
    , m_paste(new QPlainTextEdit(this))
    , m_consumerSecret(new PasswordField(tr("Consumer secret"), this))
    , m_tokenSecret(new PasswordField(tr("Token secret"), this))
    , m_problem(new FieldHint(m_paste, this))
    , m_examine(primaryButton(tr("&Examine"), this))
    , m_answer(new DoctorAnswer(this))
    , m_scroll(new QScrollArea(this))
{
    setWindowTitle(tr("Signature doctor"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *page = new QWidget(this);
    auto *rows = new QVBoxLayout(page);
    rows->setContentsMargins({});
    rows->setSpacing(space);
    rows->addWidget(buildQuestion());
    rows->addWidget(m_answer, 1);
    rows->addStretch();
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(page);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spaceHuge, spaceHuge, spaceHuge, spaceLarge);
    column->setSpacing(spaceLarge);
    column->addWidget(m_scroll, 1);
    column->addWidget(buttons);
    connect(m_examine, &QPushButton::clicked, this, &DoctorDialog::start);
    resize(usualSize);
    rememberSizeOf(this, QLatin1String("doctor"));
    m_paste->setFocus();
}

// What a widget held is not wiped by Qt; what can be is taken out of it.
DoctorDialog::~DoctorDialog()
{
    forget();
}

// It has its place only when everything was laid out anew. The button above it, which has the
// keyboard, stays in sight.
void DoctorDialog::goToAnswer()
{
    QTimer::singleShot(0, this, [this] {
        m_scroll->verticalScrollBar()->setValue(m_examine->mapTo(m_scroll->widget(), QPoint()).y());
    });
}

QWidget *DoctorDialog::buildQuestion()
{
    m_paste->setUndoRedoEnabled(false); // what was taken out must not stay there
    m_paste->setTabChangesFocus(true);
    m_paste->setAccessibleName(tr("Failing request"));
    m_paste->setPlaceholderText(tr("POST https://shop.example/rest/V1/products\n"
                                   "Authorization: OAuth oauth_consumer_key=\"…\", …"));
    m_paste->setMinimumHeight(linesToPaste * m_paste->fontMetrics().lineSpacing() +
                              2 * fieldPadding);
    auto *question = new QWidget(this);
    auto *form = new QGridLayout;
    form->setHorizontalSpacing(spaceLarge);
    form->setVerticalSpacing(spaceSmall);
    form->setColumnStretch(1, 1);
    addSecret(*form, tr("&Consumer secret"), m_consumerSecret);
    addSecret(*form, tr("&Token secret"), m_tokenSecret);
    auto *rows = new QVBoxLayout(question);
    rows->setContentsMargins({});
    rows->setSpacing(space);
    rows->addWidget(plainLabel(
        tr("Paste the request that the store refuses, as it was copied: the Authorization header "
           "with method and address, a curl command, a HAR entry, the raw request, or what the "
           "console of Postman or Insomnia shows. Nothing of it is kept."),
        question));
    rows->addWidget(m_paste);
    rows->addWidget(m_problem);
    rows->addLayout(form);
    rows->addWidget(m_examine, 0, Qt::AlignLeft);
    const QList<QWidget *> order{m_paste,
                                 m_consumerSecret->edit(),
                                 m_consumerSecret->eye(),
                                 m_tokenSecret->edit(),
                                 m_tokenSecret->eye(),
                                 m_examine,
                                 m_answer};
    for (qsizetype i = 1; i < order.size(); ++i) {
        setTabOrder(order[i - 1], order[i]);
    }
    return question;
}

void DoctorDialog::examine(const QString &text, const Secret &consumerSecret,
                           const Secret &tokenSecret)
{
    m_paste->setPlainText(text);
    m_consumerSecret->edit()->setText(QString::fromUtf8(consumerSecret.reveal()));
    m_tokenSecret->edit()->setText(QString::fromUtf8(tokenSecret.reveal()));
    start();
}

void DoctorDialog::explain(const QString &command, const QByteArray &dialect)
{
    m_paste->setPlainText(command);
    m_explained = m_paste->toPlainText();
    m_dialect = dialect;
    m_known.reset();
    start();
}

void DoctorDialog::judge(const doctor::LogVerdict &known)
{
    m_known = known;
    if (m_paste->toPlainText() == m_explained) {
        start();
    }
}

void DoctorDialog::start()
{
    ++m_run;
    const QString text = m_paste->toPlainText();
    auto request = doctor::readPaste(text.toUtf8());
    m_problem->clear();
    if (!request) {
        m_answer->clear();
        m_problem->show(Mark::Failed, request.error().sentence);
        m_paste->setFocus();
        return;
    }
    takeTyped(request->consumerSecret, m_consumerSecret->edit());
    takeTyped(request->tokenSecret, m_tokenSecret->edit());
    // what is pasted instead may be for another store
    const bool isLogged = text == m_explained;
    const oauth::Dialect *store = isLogged ? oauth::dialectNamed(m_dialect) : nullptr;
    runJob( // the button stays as it is: what is disabled loses the focus
        this,
        [request = std::move(*request), store,
         known = isLogged ? m_known : std::optional<doctor::LogVerdict>()] {
            return known ? doctor::diagnoseLogged(request, store, *known)
                         : doctor::diagnose(request, store, QDateTime::currentSecsSinceEpoch());
        },
        [this, run = m_run](const doctor::Diagnosis &diagnosis) {
            if (run == m_run) {
                m_answer->show(diagnosis);
                goToAnswer();
                Q_EMIT answered();
            }
        });
}

void DoctorDialog::forget()
{
    m_paste->clear();
    m_consumerSecret->edit()->clear();
    m_tokenSecret->edit()->clear();
}

} // namespace latchkey::ui
