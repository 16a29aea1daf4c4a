// What the chat workload costs in C++ with the containers of the standard library: the figure that the kernel is held
// against. Usage: chat_reference FOLDER INQUIRIES RUNS; reads chat_INQUIRIES.{arr,off,work,think} from FOLDER.
//
// A shop of 40 accounts with five slots each; account a has the weight 1 + a mod 4. A new inquiry goes to the free slot
// of the account with the fewest open inquiries per weight, then with the fewest given so far per weight, then with the
// lowest number; it stands in line when others do or no slot is free. Accounts reply to one turn at a time, in the order
// in which turns joined them. At equal times replies end before messages come, lower inquiries first.
#include <array>
#include <chrono>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <iterator>
#include <limits>
#include <queue>
#include <string>
#include <tuple>
#include <vector>

namespace {

constexpr int kAccounts = 40;
constexpr int kSlots = 5;

template <typename T>
std::vector<T> read_array(const std::string& path) {
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  if (!file) throw std::runtime_error("cannot read " + path);
  std::vector<T> values(static_cast<std::size_t>(file.tellg()) / sizeof(T));
  file.seekg(0).read(reinterpret_cast<char*>(values.data()), static_cast<std::streamsize>(values.size() * sizeof(T)));
  return values;
}

struct Trace {
  std::vector<double> arrival;
  std::vector<std::int32_t> offset, work, think;
  int inquiries() const { return static_cast<int>(arrival.size()); }
};

// `message`: the buyer writes again; otherwise a reply is done.
struct Event {
  std::int64_t at;
  bool message;
  int inquiry;
  bool operator>(const Event& other) const {
    return std::tie(at, message, inquiry) > std::tie(other.at, other.message, other.inquiry);
  }
};

struct Account {
  double weight = 1;
  int open = 0;
  std::int64_t given = 0;
  std::queue<int> turns;  // inquiries whose turn waits or is being replied to
};

struct Shop {
  explicit Shop(const Trace& trace)
      : trace(trace),
        turn(trace.offset.begin(), trace.offset.end() - 1),
        asked(trace.arrival.size()),
        holder(trace.arrival.size(), -1),
        response(trace.work.size()) {
    for (int a = 0; a < kAccounts; a++) accounts[a].weight = 1 + a % 4;
  }

  void run() {
    int next = 0;
    while (next < trace.inquiries() || !events.empty()) {
      if (next < trace.inquiries() && (events.empty() || comes_first(next))) {
        arrive(next++);
      } else {
        const Event event = events.top();
        events.pop();
        if (event.message) {
          asked[event.inquiry] = event.at;
          join(holder[event.inquiry], event.inquiry, event.at);
        } else {
          replied(event.inquiry, event.at);
        }
      }
    }
  }

  const Trace& trace;
  std::array<Account, kAccounts> accounts;
  std::priority_queue<Event, std::vector<Event>, std::greater<>> events;
  std::queue<int> line;
  std::vector<std::int32_t> turn;
  std::vector<std::int64_t> asked;
  std::vector<int> holder;
  std::vector<std::int64_t> response;
  int taken = 0;

 private:
  bool comes_first(int inquiry) const {
    const Event arrival{static_cast<std::int64_t>(trace.arrival[inquiry]), true, inquiry};
    return events.top() > arrival;
  }

  void arrive(int inquiry) {
    const auto now = static_cast<std::int64_t>(trace.arrival[inquiry]);
    asked[inquiry] = now;
    if (!line.empty() || taken == kAccounts * kSlots) {
      line.push(inquiry);
      return;
    }
    const int account = least_loaded();
    accounts[account].open++;
    taken++;
    give(account, inquiry);
    join(account, inquiry, now);
  }

  int least_loaded() const {
    int best = -1;
    double load = std::numeric_limits<double>::infinity();
    double share = load;
    for (int a = 0; a < kAccounts; a++) {
      const Account& account = accounts[a];
      if (account.open == kSlots) continue;
      const double its_load = account.open / account.weight;
      const double its_share = account.given / account.weight;
      if (its_load < load || (its_load == load && its_share < share)) {
        best = a;
        load = its_load;
        share = its_share;
      }
    }
    return best;
  }

  void give(int account, int inquiry) {
    holder[inquiry] = account;
    accounts[account].given++;
  }

  void join(int account, int inquiry, std::int64_t now) {
    accounts[account].turns.push(inquiry);
    if (accounts[account].turns.size() == 1) reply(account, now);
  }

  void reply(int account, std::int64_t now) {
    const int inquiry = accounts[account].turns.front();
    events.push({now + trace.work[turn[inquiry]], false, inquiry});
  }

  void replied(int inquiry, std::int64_t now) {
    const int account = holder[inquiry];
    std::int32_t& current = turn[inquiry];
    response[current] = now - asked[inquiry];
    accounts[account].turns.pop();
    if (current + 1 < trace.offset[inquiry + 1]) {
      events.push({now + trace.think[current], true, inquiry});
      current++;
    } else if (line.empty()) {
      accounts[account].open--;
      taken--;
    } else {
      give(account, line.front());
      accounts[account].turns.push(line.front());
      line.pop();
    }
    if (!accounts[account].turns.empty()) reply(account, now);
  }
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) return std::cerr << "chat_reference FOLDER INQUIRIES RUNS\n", 2;
  const std::string base = std::string(argv[1]) + "/chat_" + argv[2];
  const Trace trace{read_array<double>(base + ".arr"), read_array<std::int32_t>(base + ".off"),
                    read_array<std::int32_t>(base + ".work"), read_array<std::int32_t>(base + ".think")};
  double first = 0, best = std::numeric_limits<double>::infinity();
  std::int64_t sum = 0, sum_first = 0;
  std::uint32_t hash = 0;
  for (int run = 0; run < std::stoi(argv[3]); run++) {
    const auto began = std::chrono::steady_clock::now();
    Shop shop(trace);
    shop.run();
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - began;
    if (run == 0) first = took.count();
    best = std::min(best, took.count());
    sum = sum_first = 0;
    hash = 0;
    for (const std::int64_t response : shop.response) sum += response;
    for (int i = 0; i < trace.inquiries(); i++) {
      sum_first += shop.response[trace.offset[i]];
      hash = hash * 31 + static_cast<std::uint32_t>(shop.holder[i]);
    }
  }
  std::cout << "{\"turns\":" << trace.work.size() << ",\"sum_response_ms\":" << sum
            << ",\"sum_first_response_ms\":" << sum_first << ",\"account_hash\":" << hash << ",\"first_ms\":" << first
            << ",\"best_ms\":" << best << "}\n";
}
