// SPDX-License-Identifier: Apache-2.0
// Secrets in the operating system's keychain, through QtKeychain.
#pragma once

#include "secrets/SecretStore.h"

#include <QElapsedTimer>
#include <QObject>

#include <chrono>
#include <deque>
#include <type_traits>

namespace QKeychain {
class Job;
}

namespace latchkey::secrets {

// How long to wait for an answer before it is `secrets.no-answer`.
struct KeychainDeadlines
{
    std::chrono::milliseconds state{5'000}; // whether the keyring is unlocked
    std::chrono::milliseconds job{
        30'000}; // a read, write or removal; some keychains ask the person
};

// The service under which the entries are listed in the system's keychain program.
inline constexpr char keychainService[] = "latchkey";

// On Linux the Secret Service, and before anything is taken from a keychain job's answer the
// keyring is asked over D-Bus whether it is unlocked: libsecret reports entries of a locked one as
// not found. One call at a time, in order; QtKeychain would queue them anyway.
class KeychainSecretStore final : public QObject, public SecretStore
{
    Q_OBJECT
public:
    explicit KeychainSecretStore(KeychainDeadlines deadlines = {}, QObject *parent = nullptr);
    ~KeychainSecretStore() override;

    void read(const QString &key, ReadAnswer answer) override;
    void write(const QString &key, Secret value, Answer answer) override;
    void remove(const QString &key, Answer answer) override;
    void check(Answer answer) override;
    bool outlivesProgram() const override { return true; }

private:
    // What a job came to: nullopt = no such entry (only from reads and removals).
    using JobResult = Result<std::optional<Secret>>;
    using JobAnswer = std::function<void(JobResult)>;

    struct Waiting
    {
        const char *operation; // for the trace
        std::function<void()> call;
    };

    void enqueue(const char *operation, std::function<void()> call);
    void startNext();
    void run(QKeychain::Job *job, JobAnswer answer);
    void judge(const QKeychain::Job &job, JobAnswer answer);
    void whenUsable(Answer answer);
    void readBack(const QString &key, const Secret &written, const Answer &answer);
    template <typename Value>
    void end(const std::function<void(Value)> &answer, std::type_identity_t<Value> value);

    KeychainDeadlines m_deadlines;
    std::deque<Waiting> m_waiting;
    const char *m_operation = "";
    QElapsedTimer m_since;
    bool m_isBusy = false;
};

} // namespace latchkey::secrets
