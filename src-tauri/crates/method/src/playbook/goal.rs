//! The backward sum: from what the firm wants to sell to how many inquiries that asks of marketing.

/// What the firm wants to sell, with the rates that it has seen so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Goal {
    /// New sales in a month, in whole units of the owner's currency.
    pub revenue: Option<i64>,
    /// Of a hundred leads that sales took over, how many buy.
    pub sale_rate: Option<u32>,
    /// Of a hundred inquiries, how many become ready for sales.
    pub ready_rate: Option<u32>,
}

/// What a goal asks for in a month. Each number is rounded up: half a customer is one to win.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeadSum {
    /// New customers.
    pub customers: u64,
    /// Leads that are ready for sales, which marketing delivers.
    pub ready: u64,
    /// Inquiries, if the rate is known.
    pub inquiries: Option<u64>,
}

impl Goal {
    /// The sum, as far as the answers go.
    ///
    /// ```
    /// use method::playbook::Goal;
    /// let goal = Goal { revenue: Some(30_000), sale_rate: Some(25), ready_rate: Some(40) };
    /// let sum = goal.lead_sum(Some(5_000)).unwrap();
    /// assert_eq!((sum.customers, sum.ready, sum.inquiries), (6, 24, Some(60)));
    /// ```
    pub fn lead_sum(&self, average_sale: Option<i64>) -> Option<LeadSum> {
        let revenue = positive(self.revenue)?;
        let customers = revenue.div_ceil(positive(average_sale)?);
        let ready = of_hundred(customers, self.sale_rate?)?;
        let inquiries = self.ready_rate.and_then(|rate| of_hundred(ready, rate));
        Some(LeadSum { customers, ready, inquiries })
    }

    /// Whether a rate says that nobody ever gets there.
    pub fn is_out_of_reach(&self) -> bool {
        self.sale_rate == Some(0) || self.ready_rate == Some(0)
    }
}

fn positive(amount: Option<i64>) -> Option<u64> {
    amount.and_then(|amount| u64::try_from(amount).ok()).filter(|amount| *amount > 0)
}

/// How many are needed so that `rate` of a hundred of them make `wanted`.
fn of_hundred(wanted: u64, rate: u32) -> Option<u64> {
    (rate > 0).then(|| wanted.saturating_mul(100).div_ceil(u64::from(rate)))
}
