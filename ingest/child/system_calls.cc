// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/child/system_calls.hh"

#include <cerrno>
#include <cstring>
#include <initializer_list>
#include <memory>
#include <string>
#include <type_traits>

#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <unistd.h>

#include "corpus/error.hh"
#include "ingest/child/address_space.hh"

namespace speerpunt {
namespace {

using Filter = std::unique_ptr<std::remove_pointer_t<scmp_filter_ctx>, decltype(&seccomp_release)>;

[[noreturn]] void refuse(const std::string& what, int error) {
  throw Error("sandbox-unavailable", "seccomp: " + what + ": " + std::strerror(-error), {},
              "run 'speerpunt doctor' to see what this kernel lacks");
}

void rule(scmp_filter_ctx filter, std::uint32_t action, int call,
          std::initializer_list<scmp_arg_cmp> arguments = {}) {
  const int error = seccomp_rule_add_array(
      filter, action, call, static_cast<unsigned>(arguments.size()), arguments.begin());
  if (error != 0) refuse("rule for call " + std::to_string(call), error);
}

constexpr int kAllowed[] = {
    // memory
    SCMP_SYS(brk), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(madvise),
    // what is open
    SCMP_SYS(read), SCMP_SYS(readv), SCMP_SYS(pread64), SCMP_SYS(write), SCMP_SYS(writev),
    SCMP_SYS(lseek), SCMP_SYS(close), SCMP_SYS(fstat), SCMP_SYS(newfstatat), SCMP_SYS(statx),
    SCMP_SYS(getdents64), SCMP_SYS(sendmsg), SCMP_SYS(recvmsg), SCMP_SYS(poll), SCMP_SYS(ppoll),
    // time, and the process itself
    SCMP_SYS(clock_gettime), SCMP_SYS(clock_getres), SCMP_SYS(gettimeofday), SCMP_SYS(time),
    SCMP_SYS(clock_nanosleep), SCMP_SYS(nanosleep), SCMP_SYS(getrandom), SCMP_SYS(getpid),
    SCMP_SYS(gettid), SCMP_SYS(getuid), SCMP_SYS(geteuid), SCMP_SYS(getgid), SCMP_SYS(getegid),
    SCMP_SYS(futex), SCMP_SYS(sched_yield), SCMP_SYS(sched_getaffinity), SCMP_SYS(sysinfo),
    SCMP_SYS(uname), SCMP_SYS(getrusage), SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn), SCMP_SYS(sigaltstack), SCMP_SYS(restart_syscall), SCMP_SYS(rseq),
    SCMP_SYS(set_robust_list), SCMP_SYS(exit), SCMP_SYS(exit_group)};

constexpr int kDeadly[] = {SCMP_SYS(execve),
                           SCMP_SYS(execveat),
                           SCMP_SYS(fork),
                           SCMP_SYS(vfork),
                           SCMP_SYS(ptrace),
                           SCMP_SYS(process_vm_readv),
                           SCMP_SYS(process_vm_writev),
                           SCMP_SYS(bpf),
                           SCMP_SYS(kexec_load),
                           SCMP_SYS(init_module),
                           SCMP_SYS(finit_module),
                           SCMP_SYS(mount),
                           SCMP_SYS(unshare),
                           SCMP_SYS(setns)};

// The sanitizers probe memory by writing it to a pipe.
constexpr int kForSanitizers[] = {SCMP_SYS(pipe), SCMP_SYS(pipe2), SCMP_SYS(readlink)};

}  // namespace

void restrict_system_calls(bool open_to_read) {
  const Filter owner(seccomp_init(SCMP_ACT_ERRNO(EPERM)), &seccomp_release);
  if (!owner) refuse("no filter", -ENOMEM);
  scmp_filter_ctx filter = owner.get();
  for (int call : kAllowed) rule(filter, SCMP_ACT_ALLOW, call);
  for (int call : kDeadly) rule(filter, SCMP_ACT_KILL_PROCESS, call);
  if constexpr (!kLimitsMemory) {
    for (int call : kForSanitizers) rule(filter, SCMP_ACT_ALLOW, call);
  }

  // fork() is clone without CLONE_THREAD. The flags of clone3 cannot be seen: it "does not exist",
  // and the C library falls back to clone.
  rule(filter, SCMP_ACT_KILL_PROCESS, SCMP_SYS(clone),
       {SCMP_A0_64(SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0)});
  rule(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3));

  // No memory that can be executed.
  for (int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)}) {
    rule(filter, SCMP_ACT_ALLOW, call, {SCMP_A2_64(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)});
  }
  // Limits may be asked for, not set.
  rule(filter, SCMP_ACT_ALLOW, SCMP_SYS(prlimit64), {SCMP_A2_64(SCMP_CMP_EQ, 0)});
  // abort() sends itself a signal.
  rule(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill),
       {SCMP_A0_64(SCMP_CMP_EQ, static_cast<scmp_datum_t>(::getpid()))});
  if (open_to_read) {
    constexpr scmp_datum_t writing = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND | __O_TMPFILE;
    rule(filter, SCMP_ACT_ALLOW, SCMP_SYS(openat),
         {SCMP_A2_64(SCMP_CMP_MASKED_EQ, writing, O_RDONLY)});
    for (int call : {SCMP_SYS(access), SCMP_SYS(faccessat), SCMP_SYS(faccessat2)}) {
      rule(filter, SCMP_ACT_ALLOW, call);
    }
  }
  if (const int error = seccomp_load(filter); error != 0) refuse("not loaded", error);
}

}  // namespace speerpunt
